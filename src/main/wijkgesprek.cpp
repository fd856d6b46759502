// `wijkgesprek`: the window. With --screenshot the same screens, drawn once without a display.

#include <cstdio>
#include <iostream>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/app.h"
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
    std::string theme, language, size = "1280x800", screenshot, data, frames;
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
            paint(app.settings(), *typefaces, moment,
                  [&](const ui::Look& look) { return screens.draw(look); });
        });
    if (auto written = platform::write_png(options.screenshot, headless->picture()); !written)
        return fail(written.error(), language);
    return 0;
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
    std::string frames;
    window.run([&](const platform::Moment& moment) {
        const auto wants = paint(app.settings(), *typefaces, moment,
                                 [&](const ui::Look& look) { return screens.draw(look); });
        if (!options.frames.empty()) frames += fmt::format("{:.3f} {:.3f}\n", moment.now, moment.since_input);
        if (app.quit) window.close();
        return wants;
    });
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
    cli.add_option("--show", options.stage.show, "thoughts,offers,coding,note,why (debrief)");
    cli.add_option("--count", options.stage.count, "Telling die oplicht / count that lights up (debrief)");
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
    if (auto set = set_stage(**app, options.stage); !set) return fail(set.error(), settings.language);
    return options.screenshot.empty() ? window(**app, options, width, height)
                                      : screenshot(**app, options, width, height);
}

}  // namespace
}  // namespace wijk::main

int main(int count, char** arguments) {
    return wijk::main::run(count, arguments);
}
