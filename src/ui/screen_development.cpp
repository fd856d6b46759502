// "Mijn ontwikkeling": pictures of one's own talks over time, hours, when to come back and what to do next.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ui/charts.h"
#include "ui/screens.h"
#include "ui/signs.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

using app::MoveGroup;

Colour colour_of(const Theme& theme, MoveGroup group) {
    return ui::colour_of(theme, app::sign_of(group));
}

/// Breaks a row of small pieces into lines, as words are.
class Flow {
 public:
    Flow(const Look& look, float width) : look_(look), width_(width), left_(ImGui::GetCursorScreenPos().x) {}
    /// Before a piece this wide.
    void next(float wide) {
        if (!first_) {
            ImGui::SameLine(0, look_.px(18));
            if (ImGui::GetCursorScreenPos().x + wide > left_ + width_) ImGui::NewLine();
        }
        first_ = false;
    }

 private:
    const Look& look_;
    float width_, left_;
    bool first_ = true;
};

DotChart chart_of(const app::Course& course) {
    DotChart chart;
    chart.most = course.most;
    chart.axis_most = course.axis_most;
    if (course.spread) {
        chart.band = true;
        chart.low = course.spread->low;
        chart.middle = course.spread->middle;
        chart.high = course.spread->high;
    }
    for (std::size_t i = 0; i < course.dots.size(); ++i) {
        const auto& dot = course.dots[i];
        chart.dots.push_back({fmt::format("dot.{}", i + 1), dot.value,
                              fmt::format("{}: {} ({})", dot.date, dot.shown, dot.title)});
    }
    return chart;
}

}  // namespace

void Screens::draw_development(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.development;
    if (fresh_) model.refresh();
    if (model.count_more()) move(Movement::gliding);
    header(look, tr("development.title"));
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float top = ImGui::GetCursorScreenPos().y, width = std::min(look.px(1180), display.x - look.px(32));
    ImGui::SetCursorScreenPos({(display.x - width) / 2, top});
    begin_scroll(look, "development.page", {width, display.y - top - look.px(8)});
    if (!model.has_learner()) {
        text(look, tr("development.not_kept"), Size::lead, theme.ink);
        if (app_.records() != nullptr &&
            button(look, "development.who", tr("development.who"), Button::primary))
            app_.go(app::Screen::learners);
        if (fresh_) focus_here();
        end_scroll();
        return;
    }
    const float whole = ImGui::GetContentRegionAvail().x, gap = look.px(16);
    const bool two = whole > look.px(860);
    const float half = two ? (whole - gap) / 2 : whole;
    const auto beside = [&] {
        if (two)
            ImGui::SameLine(0, gap);
        else
            space(look, 8);
    };
    draw_next(look, half);
    beside();
    draw_returns(look, half);
    space(look, 8);
    const auto& now = model.now();
    std::string open = draw_course(look, "development.rq", now.reflections_per_question, half);
    beside();
    if (const auto other = draw_course(look, "development.share", now.talk_share, half); !other.empty())
        open = other;
    space(look, 8);
    draw_mixes(look, half);
    beside();
    draw_hours(look, half);
    space(look, 20);
    end_scroll();
    if (!open.empty()) model.open(open);
}

void Screens::draw_next(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.development;
    const auto& next = model.now().next;
    begin_card(look, "next", width, true);
    text(look, tr("development.next"), Size::small, theme.accent, Weight::bold);
    text(look, next.what, Size::heading, theme.ink, Weight::bold);
    space(look, 2);
    text(look, next.why, Size::reading, theme.ink);
    space(look, 8);
    const bool follow = button(look, "development.next",
                               tr(next.action == app::Advice::Do::drills ? "development.next.do_drills"
                                                                         : "development.next.do_talk"),
                               Button::primary);
    if (fresh_) focus_here();
    end_card(look);
    if (follow) model.follow_advice();
}

/// A path with four stones: the beginning and the three returns.
void Screens::draw_returns(const Look& look, float width) {
    const Theme& theme = *look.theme;
    const auto& now = app_.development.now();
    begin_card(look, "return", width);
    text(look, tr("development.return"), Size::lead, theme.ink, Weight::bold);
    text(look, now.spacing_text, Size::reading, theme.ink);
    space(look, 4);
    if (now.spacing) {
        using State = app::Return::State;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float room = ImGui::GetContentRegionAvail().x, step = room / 4, y = at.y + look.px(22);
        auto& list = *ImGui::GetWindowDrawList();
        list.AddLine({at.x + step / 2, y}, {at.x + step * 3.5F, y}, pack(theme.edge), look.px(3));
        float tallest = 0;
        for (int i = 0; i < 4; ++i) {
            const auto state =
                i == 0 ? State::done : now.spacing->returns[static_cast<std::size_t>(i - 1)].state;
            const ImVec2 centre{at.x + step * (static_cast<float>(i) + 0.5F), y};
            const bool done = state == State::done, is_now = state == State::now;
            const float radius = look.px(is_now ? 17 : 14);
            list.AddCircleFilled(centre, radius,
                                 pack(done     ? theme.accent
                                      : is_now ? theme.gold
                                               : theme.card));
            list.AddCircle(centre, radius,
                           pack(done     ? theme.accent
                                : is_now ? theme.gold
                                         : theme.edge),
                           0, look.px(2));
            if (done) draw_icon(list, Icon::check, centre, look.px(16), pack(theme.on_accent));
            if (is_now) draw_icon(list, Icon::clock, centre, look.px(18), pack(theme.card));
            const auto date =
                i == 0 ? now.spacing->first : now.spacing->returns[static_cast<std::size_t>(i - 1)].due;
            std::string words =
                i == 0 ? tr("development.return.start")
                       : tr("development.return.weeks",
                            {{"weeks",
                              std::to_string(now.spacing->returns[static_cast<std::size_t>(i - 1)].weeks)}});
            std::string under = texts().date(date + std::chrono::hours(12));
            if (i > 0 && done) under += "\n" + tr("development.return.done");
            if (is_now) under += "\n" + tr("development.return.is_now");
            if (state == State::passed) under += "\n" + tr("development.return.passed");
            const auto set = [&](const std::string& line, float from, Colour colour, Weight weight) {
                const ImVec2 wide = text_extent(look, line, Size::small, step, weight);
                paint_text(look, list, {centre.x - wide.x / 2, from}, line, Size::small, colour, step,
                           weight);
                return wide.y;
            };
            const float first = at.y + look.px(46);
            const float name = set(words, first, theme.ink, Weight::bold);
            tallest = std::max(tallest,
                               look.px(46) + name + set(under, first + name, theme.muted, Weight::regular));
        }
        ImGui::Dummy({room, tallest});
        space(look, 4);
    }
    text(look, tr("development.return.meaning"), Size::small, theme.muted);
    end_card(look);
}

/// Returns the session whose dot was pressed.
std::string Screens::draw_course(const Look& look, const char* id, const app::Course& course, float width) {
    const Theme& theme = *look.theme;
    begin_card(look, id, width);
    text(look, tr(id), Size::lead, theme.ink, Weight::bold);
    text(look, course.sentence, Size::reading, theme.ink);
    std::string open;
    if (!course.dots.empty()) {
        int near = -1;
        const int pressed =
            dot_chart(look, id, chart_of(course), {ImGui::GetContentRegionAvail().x, look.px(168)}, near);
        if (pressed >= 0) open = course.dots[static_cast<std::size_t>(pressed)].session;
        // The line stays as high as its words may be, so that nothing moves under the pointer.
        const auto& dot =
            course
                .dots[static_cast<std::size_t>(near >= 0 ? near : static_cast<int>(course.dots.size()) - 1)];
        text(look, fmt::format("{} · {} · {}", dot.date, dot.shown, dot.title), Size::small, theme.accent,
             Weight::bold);
    }
    text(look, tr((std::string(id) + ".meaning").c_str()), Size::small, theme.muted);
    end_card(look);
    return open;
}

void Screens::draw_mixes(const Look& look, float width) {
    const Theme& theme = *look.theme;
    const auto& now = app_.development.now();
    begin_card(look, "mix", width);
    text(look, tr("development.mix"), Size::lead, theme.ink, Weight::bold);
    if (now.mixes.empty()) text(look, tr("development.mix.none"), Size::reading, theme.ink);
    for (const auto& mix : now.mixes) {
        space(look, 4);
        text(look, mix.name, Size::small, theme.ink, Weight::bold);
        std::vector<BarPart> parts;
        for (std::size_t i = 0; i < app::move_group_count; ++i) {
            const auto group = static_cast<MoveGroup>(i);
            parts.push_back(
                {static_cast<double>(mix.counts[i]), app::sign_of(group), true, colour_of(theme, group)});
        }
        part_bar(look, parts, mix.total(), {ImGui::GetContentRegionAvail().x, look.px(38)});
        // The numbers in words: the bar alone would be for the eye.
        Flow flow(look, ImGui::GetContentRegionAvail().x);
        for (std::size_t i = 0; i < app::move_group_count; ++i) {
            const auto group = static_cast<MoveGroup>(i);
            const auto words = fmt::format(
                "{} {}", mix.counts[i], tr(("development.group." + std::string(app::to_id(group))).c_str()));
            const ImVec2 extent = text_extent(look, words, Size::small);
            const float sign = look.px(16);
            flow.next(extent.x + sign + look.px(6));
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::Dummy({extent.x + sign + look.px(6), extent.y});
            draw_move(*ImGui::GetWindowDrawList(), app::sign_of(group),
                      {at.x + sign / 2, at.y + extent.y / 2}, sign, pack(colour_of(theme, group)));
            paint_text(look, *ImGui::GetWindowDrawList(), {at.x + sign + look.px(6), at.y}, words,
                       Size::small, mix.counts[i] > 0 ? theme.ink : theme.muted);
        }
    }
    space(look, 4);
    text(look, tr("development.mix.meaning"), Size::small, theme.muted);
    end_card(look);
}

void Screens::draw_hours(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.development;
    const auto& hours = model.now().hours;
    begin_card(look, "hours", width);
    text(look, tr("development.hours"), Size::lead, theme.ink, Weight::bold);
    text(look, hours.sentence, Size::reading, theme.ink);
    space(look, 2);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x, tall = look.px(30);
    const double whole = std::max(app::Hours::most, hours.total());
    part_bar(look,
             {{hours.talks, {}, false, theme.accent},
              {hours.drills, {}, false, theme.blue},
              {hours.intervision, {}, false, theme.gold},
              {hours.training, {}, false, theme.violet}},
             whole, {room, tall});
    auto& list = *ImGui::GetWindowDrawList();
    for (const double mark : {app::Hours::least, app::Hours::most}) {
        const float x = at.x + room * static_cast<float>(mark / whole);
        const auto words = texts().number(mark, 0);
        const ImVec2 wide = text_extent(look, words, Size::small);
        list.AddLine({std::min(x, at.x + room - 1), at.y - look.px(3)},
                     {std::min(x, at.x + room - 1), at.y + tall + look.px(5)}, pack(theme.ink), look.px(2));
        paint_text(look, list, {std::min(x - wide.x / 2, at.x + room - wide.x), at.y + tall + look.px(4)},
                   words, Size::small, theme.muted);
    }
    space(look, 22);
    Flow flow(look, room);
    struct Part {
        const char* name;
        double value;
        Colour colour;
    };
    for (const auto& [name, value, colour] :
         {Part{"talks", hours.talks, theme.accent}, Part{"drills", hours.drills, theme.blue},
          Part{"intervision", hours.intervision, theme.gold},
          Part{"training", hours.training, theme.violet}}) {
        const auto words =
            tr("development.hours.of", {{"part", tr((std::string("development.hours.") + name).c_str())},
                                        {"hours", texts().number(value, 1)}});
        const ImVec2 extent = text_extent(look, words, Size::small);
        flow.next(extent.x + look.px(20));
        const ImVec2 here = ImGui::GetCursorScreenPos();
        ImGui::Dummy({extent.x + look.px(20), extent.y});
        list.AddRectFilled({here.x, here.y + look.px(5)}, {here.x + look.px(13), here.y + look.px(18)},
                           pack(colour), look.px(3));
        paint_text(look, list, {here.x + look.px(20), here.y}, words, Size::small, theme.ink);
    }
    space(look, 8);
    draw_activity_form(look);
    end_card(look);
}

void Screens::draw_activity_form(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.development;
    text(look, tr("development.add"), Size::reading, theme.ink, Weight::bold);
    text(look, tr("development.add.hint"), Size::small, theme.muted);
    model.kind =
        segmented(look, "development.kind",
                  {tr("development.hours.intervision"), tr("development.hours.training")}, model.kind);
    model.minutes = static_cast<int>(
        slider(look, "development.minutes", model.minutes, app::DevelopmentModel::least_minutes,
               app::DevelopmentModel::most_minutes, app::DevelopmentModel::step_minutes,
               tr("development.add.minutes", {{"minutes", std::to_string(model.minutes)}})));
    const bool entered = line_field(look, "##development.note", model.note, tr("development.add.note"),
                                    ImGui::GetContentRegionAvail().x);
    space(look, 2);
    if (button(look, "development.add", tr("development.add.keep")) || entered) model.add_activity();
    std::string erase;
    for (const auto& one : model.now().activities) {
        ImGui::PushID(one.id.c_str());
        const float room = ImGui::GetContentRegionAvail().x - look.px(52);
        const ImVec2 at = ImGui::GetCursorScreenPos(),
                     extent = text_extent(look, one.text, Size::small, room);
        const float tall = std::max(extent.y, look.px(least_target));
        paint_text(look, *ImGui::GetWindowDrawList(), {at.x, at.y + (tall - extent.y) / 2}, one.text,
                   Size::small, theme.ink, room);
        ImGui::SetCursorScreenPos({at.x + room + look.px(4), at.y + (tall - look.px(least_target)) / 2});
        if (icon_button(look, "erase", Icon::trash, tr("development.activity.erase"), false)) erase = one.id;
        ImGui::PopID();
    }
    if (!erase.empty()) model.erase_activity(erase);
}

}  // namespace wijk::ui
