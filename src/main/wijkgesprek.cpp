// `wijkgesprek`: the window. With --screenshot the same screens, drawn once without a display.

#include <cstdio>
#include <iostream>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/app.h"
#include "app/workbench_model.h"
#include "main/stage.h"
#include "main/version.h"
#include "platform/context.h"
#include "platform/fonts.h"
#include "platform/headless.h"
#include "platform/window.h"
#include "ui/screens.h"

namespace wijk::main {
namespace {

struct Options {
    StageOptions stage;
    std::string part, phones, theme, language, size = "1280x800", screenshot, data, frames;
    double scale = 0;
    bool still = false;
};

int fail(const base::Error& error, base::Language language) {
    std::cerr << "wijkgesprek: " << error.what.in(language) << '\n';
    if (!error.hint.empty()) std::cerr << "    " << error.hint.in(language) << '\n';
    return error.kind == base::ErrorKind::io || error.kind == base::ErrorKind::busy ? 3 : 2;
}

const ui::Theme& theme_of(app::ThemeChoice choice) {
    switch (choice) {
        case app::ThemeChoice::light:
            return ui::light_theme();
        case app::ThemeChoice::dark:
            return ui::dark_theme();
        case app::ThemeChoice::contrast:
            break;
    }
    return ui::contrast_theme();
}

/// Both typefaces, so that the setting takes effect at once.
struct Typefaces {
    platform::FontPair lato, opendyslexic;
    static base::Result<Typefaces> load(const base::Path& share) {
        auto lato = platform::load_fonts(share, platform::Typeface::lato);
        if (!lato) return tl::make_unexpected(lato.error());
        auto other = platform::load_fonts(share, platform::Typeface::opendyslexic);
        if (!other) return tl::make_unexpected(other.error());
        return Typefaces{*lato, *other};
    }
};

platform::Wants wants_of(ui::Movement movement) {
    switch (movement) {
        case ui::Movement::gliding:
            return platform::Wants::motion;
        case ui::Movement::idle_life:
            return platform::Wants::idle_life;
        case ui::Movement::none:
            break;
    }
    return platform::Wants::rest;
}

/// One frame in the current ImGui context, by its typefaces; `draw` takes the Look.
template <class Draw>
platform::Wants paint(const app::Settings& settings, const Typefaces& typefaces,
                      const platform::Moment& moment, const Draw& draw) {
    const auto& fonts = settings.reading == app::Reading::lato ? typefaces.lato : typefaces.opendyslexic;
    const ui::Look look{&theme_of(settings.theme),
                        fonts.regular,
                        fonts.bold,
                        static_cast<float>(settings.scale * moment.screen_scale),
                        settings.motion,
                        moment.now,
                        moment.since_input,
                        ui::em_of(*fonts.regular)};
    ui::apply_style(look);
    return wants_of(draw(look));
}

int screenshot(app::App& app, const Options& options, int width, int height) {
    const auto language = app.settings().language;
    const platform::Context context;
    ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    auto headless = platform::Headless::open(width, height);
    if (!headless) return fail(headless.error(), language);
    auto typefaces = Typefaces::load(app.surroundings().share);
    if (!typefaces) return fail(typefaces.error(), language);
    ui::Screens screens(app);
    // Some frames until every height has settled and the face has arrived.
    platform::Moment moment{0, 100, 1};
    for (int frame = 0; frame < 40; ++frame, moment.now += 1.0 / 60)
        headless->frame([&] {
            paint(app.settings(), *typefaces, moment, [&](const ui::Look& look) {
                return options.part == "strip" ? screens.draw_strip(look) : screens.draw(look);
            });
        });
    if (auto written = platform::write_png(options.screenshot, headless->picture()); !written)
        return fail(written.error(), language);
    return 0;
}

/// The facilitator's strip in a window of its own, for as long as the meeting wants it there.
class StripWindow {
 public:
    StripWindow(app::App& app, platform::Window& window, ui::Screens& screens)
        : app_(app), window_(window), screens_(screens) {}

    /// Opens or closes it as the meeting wants; closed by its own button it goes below the shared screen.
    void follow() {
        auto& meeting = app_.meeting;
        if (opened_ && !opened_->is_open()) {
            opened_.reset();
            if (meeting.strip() == Strip::window) meeting.set_strip(Strip::below);
        }
        const bool wanted = meeting.has_meeting() && meeting.strip() == Strip::window;
        if (!wanted) opened_.reset();
        if (wanted && !opened_) open();
    }

 private:
    using Strip = app::MeetingModel::Strip;

    void open() {
        auto opened = window_.second({app_.catalogue().text("meeting.strip_title"), strip_width, strip_height,
                                      [this]() -> base::Result<> {
                                          auto typefaces = Typefaces::load(app_.surroundings().share);
                                          if (!typefaces) return tl::make_unexpected(typefaces.error());
                                          typefaces_ = *typefaces;
                                          return {};
                                      },
                                      [this](const platform::Moment& moment) { return draw(moment); }});
        if (opened) {
            opened_ = std::move(*opened);
            return;
        }
        app_.tell(opened.error());
        app_.meeting.set_strip(Strip::below);
    }
    platform::Wants draw(const platform::Moment& moment) {
        return paint(app_.settings(), typefaces_, moment,
                     [&](const ui::Look& look) { return screens_.draw_strip(look); });
    }

    static constexpr int strip_width = 520, strip_height = 900;
    app::App& app_;
    platform::Window& window_;
    ui::Screens& screens_;  ///< of the shared screen: what is opened in one window shows in the other
    Typefaces typefaces_;
    std::optional<platform::Second> opened_;
};

/// Tells where phones go, once for each address, for whoever reads along in the terminal.
void tell_address(const app::App& app, std::string& told) {
    const auto url = app.meeting.phone_url();
    if (!url.empty() && url != told) std::cout << url << std::endl;
    told = url;
}

int window(app::App& app, const Options& options, int width, int height) {
    const auto language = app.settings().language;
    const platform::Context context;
    auto opened = platform::Window::open("Wijkgesprek", width, height);
    if (!opened) return fail(opened.error(), language);
    auto& window = **opened;
    auto typefaces = Typefaces::load(app.surroundings().share);
    if (!typefaces) return fail(typefaces.error(), language);
    ui::Screens screens(app);
    StripWindow strip(app, window, screens);
    // Phones call from threads of their own, which may not outlive the window.
    app.meeting.on_phone([&window] { window.wake(); });
    app.workbench->on_news([&window] { window.wake(); });
    std::string frames, address;
    window.run(
        [&](const platform::Moment& moment) {
            for (const auto& path : moment.dropped) app.drop(path);
            auto wants = paint(app.settings(), *typefaces, moment,
                               [&](const ui::Look& look) { return screens.draw(look); });
            if (!options.frames.empty())
                frames += fmt::format("{:.3f} {:.3f}\n", moment.now, moment.since_input);
            if (app.quit) window.close();
            strip.follow();
            tell_address(app, address);
            const bool clock = app.meeting.clock_runs() || app.workbench->clock_runs();
            return clock ? std::max(wants, platform::Wants::clock) : wants;
        },
        [&] {
            app.meeting.tick();
            if (app.workbench->clock_runs()) app.workbench->tick();
        });
    app.meeting.on_phone({});
    app.workbench->on_news({});
    app.meeting.stop_phones();
    if (!options.frames.empty())
        if (auto written = base::real_files().write(options.frames, frames); !written)
            return fail(written.error(), language);
    return 0;
}

int run(int count, char** arguments) {
    Options options;
    CLI::App cli("Wijkgesprek: oefen het gesprek over roken / practise the talk about smoking",
                 "wijkgesprek");
    cli.set_version_flag("--version", std::string("wijkgesprek ") + version);
    cli.add_option("--screen", options.stage.screen,
                   "Scherm om te beginnen; list noemt ze / screen to start on; list names them");
    cli.add_option("--scenario", options.stage.scenario, "Scenario");
    cli.add_option("--choose", options.stage.choose, "Antwoorden / replies: a,b,c");
    cli.add_option("--other", options.stage.other,
                   "Antwoorden van een andere weg / replies of another road: a,b,d");
    cli.add_option("--words", options.stage.words, "Eigen woorden / own words");
    cli.add_option("--turn", options.stage.turn, "Beurt van de nabespreking / turn of the debrief: 1 ..");
    cli.add_option("--show", options.stage.show,
                   "thoughts,offers,coding,note,why (debrief); live, map, analysis, translation, items, "
                   "reference, guide (workbench)");
    cli.add_option("--count", options.stage.count, "Telling die oplicht / count that lights up (debrief)");
    cli.add_option("--method", options.stage.method, "Werkvorm van een bijeenkomst / method of a meeting");
    cli.add_option("--people", options.stage.people, "Deelnemers / people in a meeting")
        ->check(CLI::Range(1, 60));
    cli.add_option("--steps", options.stage.steps,
                   "Stappen van een bijeenkomst / steps of a meeting: next,hands:5.2.1,reveal,say:2");
    cli.add_option("--phones", options.phones,
                   "Adres waarop telefoons stemmen / address on which phones vote: 0.0.0.0, 127.0.0.1")
        ->check(CLI::ValidIPV4);
    cli.add_option("--part", options.part, "strip (meeting)")->check(CLI::IsMember({"strip"}));
    cli.add_option("--theme", options.theme, "light, dark, contrast")
        ->check(CLI::IsMember({"light", "dark", "contrast"}));
    cli.add_option("--language", options.language, "nl, en")->check(CLI::IsMember({"nl", "en"}));
    cli.add_option("--scale", options.scale, "0.8 .. 2.5")
        ->check(CLI::Range(app::least_scale, app::most_scale));
    cli.add_option("--size", options.size, "1280x800");
    cli.add_flag("--still", options.still, "Geen beweging / no motion");
    cli.add_option("--screenshot", options.screenshot, "Bestand / file: scherm.png");
    cli.add_option("--frames", options.frames,
                   "Meet: wanneer er getekend is / measure: when frames were drawn")
        ->type_name("FILE");
    cli.add_option("--data", options.data, "Map met gegevens / folder with records");
    cli.footer(
        "Voorbeelden / examples:\n  wijkgesprek\n  wijkgesprek --screen conversation --scenario opa-wim "
        "--screenshot gesprek.png\n"
        "  wijkgesprek --screen compare --scenario opa-wim --choose lucht,schrik --other lucht,haast "
        "--screenshot twee.png\n"
        "  wijkgesprek --screen workbench --scenario opa-wim --choose SCENE.REPLY --show map\n"
        "  wijkgesprek --theme contrast --scale 2 --language en");
    try {
        cli.parse(count, arguments);
    } catch (const CLI::Success& help) {
        return cli.exit(help);
    } catch (const CLI::ParseError& wrong) {
        cli.exit(wrong);
        return 2;
    }
    if (options.stage.screen == "list") {
        for (std::size_t i = 0; i < app::screen_count; ++i)
            std::cout << app::to_id(static_cast<app::Screen>(i)) << '\n';
        return 0;
    }
    int width = 0, height = 0;
    if (std::sscanf(options.size.c_str(), "%dx%d", &width, &height) != 2 || width < 320 || height < 240 ||
        width > 8192 || height > 8192)
        return fail({base::ErrorKind::wrong_use,
                     {"--size is BREEDTExHOOGTE, van 320x240 tot 8192x8192",
                      "--size is WIDTHxHEIGHT, from 320x240 to 8192x8192"},
                     {}},
                    base::Language::nl);

    // A picture shows the program as it is for somebody new, whatever was done on this machine.
    const bool for_picture = !options.screenshot.empty();
    std::optional<base::TemporaryFolder> nobodys;
    base::Path data = options.data;
    if (for_picture && data.empty()) {
        auto made = base::TemporaryFolder::make();
        if (!made) return fail(made.error(), base::Language::nl);
        nobodys.emplace(std::move(*made));
        data = nobodys->path();
    }
    auto surroundings = surroundings_of(data, for_picture);
    if (!surroundings) return fail(surroundings.error(), base::Language::nl);
    app::Settings settings;
    if (options.screenshot.empty())
        settings = app::load_settings(surroundings->files, surroundings->config).settings;
    if (!options.theme.empty()) app::theme_from_id(options.theme, settings.theme);
    if (!options.language.empty()) base::language_from_id(options.language, settings.language);
    if (options.scale > 0) settings.scale = options.scale;
    if (options.still || for_picture) settings.motion = false;
    if (for_picture) settings.waiting = false;
    auto app = app::App::open(*surroundings, &settings);
    if (!app) return fail(app.error(), settings.language);
    if (nobodys && (*app)->records() != nullptr && options.stage.screen != "learners") {
        (*app)->learners.new_name = "Els";
        (*app)->learners.add();
    }
    // Of records that were named, a picture shows the first learner's: its settings know of nobody.
    if (for_picture && !nobodys && (*app)->records() != nullptr)
        if (const auto known = (*app)->learners.learners(); !known.empty())
            (*app)->learners.choose(known.front().id);
    if (!options.phones.empty()) (*app)->meeting.phone_address = options.phones;
    if (auto set = set_stage(**app, options.stage); !set) return fail(set.error(), settings.language);
    return options.screenshot.empty() ? window(**app, options, width, height)
                                      : screenshot(**app, options, width, height);
}

}  // namespace
}  // namespace wijk::main

int main(int count, char** arguments) {
    return wijk::main::run(count, arguments);
}
