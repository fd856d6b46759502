#include "ui/map_painting.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/icons.h"
#include "ui/widgets.h"

namespace wijk::ui {

using app::MapDetail;
using app::MapPoint;
using app::MapScene;
using app::MapWay;
using app::ScenarioMap;
using scenario::EndingKind;

namespace {

constexpr float least_step = 3;  ///< pixels between two points of a line that are both drawn
constexpr float dash = 7, dash_gap = 5;
constexpr float least_tag = 22;         ///< a name with less room says nothing
constexpr float least_letters = 11.5F;  ///< on a scene, at 100 %

ImVec2 vec(Vec v) {
    return {v.x, v.y};
}

/// The beginning of a text that fits, with an ellipsis where it was cut.
std::string fitted(ImFont& font, float face, std::string_view text, float width) {
    const auto wide = [&](std::string_view part) {
        return font.CalcTextSizeA(face, FLT_MAX, 0, part.data(), part.data() + part.size()).x;
    };
    if (wide(text) <= width) return std::string(text);
    const float rest = width - wide("…");
    const char* end = nullptr;
    font.CalcTextSizeA(face, std::max(rest, 0.0F), 0, text.data(), text.data() + text.size(), &end);
    auto last = static_cast<std::size_t>(end - text.data());
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    while (last > 0 && text[last - 1] == ' ') --last;
    return last == 0 ? std::string() : std::string(text.substr(0, last)) + "…";
}

class Painter {
 public:
    Painter(const Look& look, ImDrawList& list, const ScenarioMap& map, const app::MapCamera& camera,
            ImVec2 at, const MapMarks& marks, const i18n::Catalogue& texts)
        : look_(look),
          theme_(*look.theme),
          list_(list),
          map_(map),
          camera_(camera),
          at_(at),
          marks_(marks),
          texts_(texts),
          detail_(ScenarioMap::detail(camera)),
          dots_(ScenarioMap::as_dots(camera)) {}

    void paint() {
        divide();
        for (std::size_t i = 0; i < map_.ways().size(); ++i)
            if (!is_strong(i)) way(i);
        for (std::size_t i = 0; i < map_.ways().size(); ++i)
            if (is_strong(i)) way(i);
        for (scenario::SceneIndex i = 0; i < map_.scenes().size(); ++i) scene(i);
        // Over the scenes, which may stand close.
        if (marks_.trail != nullptr)
            for (std::size_t i = 0; i < map_.ways().size(); ++i) steps(i);
    }

 private:
    Vec at(MapPoint on_map) const {
        const auto p = camera_.in_room(on_map);
        return {at_.x + static_cast<float>(p.x) * look_.scale, at_.y + static_cast<float>(p.y) * look_.scale};
    }
    float px(float length) const { return look_.px(length); }
    bool flat() const { return theme_.light == Light::flat; }

    bool on_trail(std::size_t way) const {
        return marks_.trail != nullptr && !marks_.trail->steps[way].empty();
    }
    std::optional<scenario::SceneIndex> near() const {
        return marks_.hovered ? marks_.hovered : marks_.keyboard;
    }
    bool is_near(std::size_t index) const {
        const auto& way = map_.ways()[index];
        return marks_.hovered_way == index || near() == way.from || near() == way.to;
    }
    bool is_strong(std::size_t way) const { return on_trail(way) || is_near(way); }

    /// What stands back while a road is shown.
    Colour stands(Colour colour, bool back) const {
        return back ? mix(theme_.paper, colour, flat() ? 0.5F : 0.34F) : colour;
    }

    void divide() {
        if (!map_.divide()) return;
        const float y = at({0, *map_.divide()}).y;
        const float right = at_.x + static_cast<float>(camera_.room_width()) * look_.scale;
        for (float x = at_.x; x < right; x += px(12))
            list_.AddLine({x, y}, {std::min(x + px(6), right), y}, pack(theme_.edge), px(1));
        paint_text(look_, list_, {at_.x + px(14), y + px(2)}, texts_.text("map.lost_here"), Size::small,
                   theme_.muted);
    }

    std::vector<ImVec2> line_of(const MapWay& way) const {
        std::vector<ImVec2> points;
        for (std::size_t i = 0; i < way.line.size(); ++i) {
            const Vec p = at(way.line[i]);
            const bool last = i + 1 == way.line.size();
            if (!points.empty() && !last &&
                length(p - Vec{points.back().x, points.back().y}) < least_step * look_.scale)
                continue;
            points.push_back(vec(p));
        }
        return points;
    }

    void way(std::size_t index) {
        const auto& way = map_.ways()[index];
        if (!ScenarioMap::in_sight(camera_, way.least, way.most)) return;
        const bool trail = on_trail(index), back = marks_.trail != nullptr && !trail && !is_near(index);
        const Colour colour = trail            ? theme_.accent
                              : is_near(index) ? theme_.ink
                                               : stands(way.back ? theme_.muted : theme_.edge, back);
        const float wide = px(trail ? 4.5F : is_near(index) ? 2.2F : dots_ ? 1.1F : 1.5F);
        auto points = line_of(way);
        shorten(points);
        const Vec tip{points.back().x, points.back().y};
        const float head =
            std::clamp(px(9) * static_cast<float>(camera_.down()), px(5), px(10)) + (trail ? px(5) : 0);
        const Vec direction = ends(points, head);
        if (trail)  // a band of paper, so that it is a road over the others
            list_.AddPolyline(points.data(), static_cast<int>(points.size()), pack(theme_.paper), 0,
                              wide + px(4));
        if (way.back && !trail)
            dashes(points, colour, wide);
        else
            list_.AddPolyline(points.data(), static_cast<int>(points.size()), pack(colour), 0, wide);
        const Vec side{-direction.y, direction.x};
        const Vec foot = tip - direction * head;
        list_.AddTriangleFilled(vec(tip), vec(foot + side * (head * 0.55F)),
                                vec(foot - side * (head * 0.55F)), pack(colour));
        if (way.sometimes && !trail && !dots_) diamond(at(way.sign), colour);
    }

    /// A scene may take more room than it has on the map: what leads to it stops before it.
    void shorten(std::vector<ImVec2>& points) const {
        const double more =
            ScenarioMap::half_of_scene(camera_).y - analysis::Layout::node_height / 2 * camera_.down();
        float rest = static_cast<float>(more) * look_.scale;
        while (rest > 0 && points.size() > 2) {
            const Vec end{points.back().x, points.back().y};
            const Vec before{points[points.size() - 2].x, points[points.size() - 2].y};
            const float far = length(end - before);
            if (far > rest) {
                points.back() = vec(mix(end, before, rest / far));
                return;
            }
            rest -= far;
            points.pop_back();
        }
    }

    /// Takes off what the arrow head covers; the direction at the end comes back.
    static Vec ends(std::vector<ImVec2>& points, float head) {
        const Vec tip{points.back().x, points.back().y};
        while (points.size() > 2 &&
               length(tip - Vec{points[points.size() - 2].x, points[points.size() - 2].y}) < head)
            points.erase(points.end() - 2);
        const Vec before{points[points.size() - 2].x, points[points.size() - 2].y};
        const float far = length(tip - before);
        const Vec direction = far > 0 ? (tip - before) * (1 / far) : Vec{0, 1};
        points.back() = vec(tip - direction * std::min(head * 0.8F, far));
        return direction;
    }

    void dashes(const std::vector<ImVec2>& points, Colour colour, float wide) {
        const std::array<float, 2> lengths{px(dash), px(dash_gap)};
        std::vector<ImVec2> piece = {points.front()};
        std::size_t which = 0;
        float left = lengths[0];
        for (std::size_t i = 1; i < points.size(); ++i) {
            Vec from{points[i - 1].x, points[i - 1].y};
            const Vec to{points[i].x, points[i].y};
            float rest = length(to - from);
            while (rest > left) {
                from = mix(from, to, left / rest);
                rest -= left;
                piece.push_back(vec(from));
                if (which == 0)
                    list_.AddPolyline(piece.data(), static_cast<int>(piece.size()), pack(colour), 0, wide);
                which = 1 - which;
                left = lengths[which];
                piece = {vec(from)};
            }
            left -= rest;
            piece.push_back(vec(to));
        }
        if (which == 0 && piece.size() > 1)
            list_.AddPolyline(piece.data(), static_cast<int>(piece.size()), pack(colour), 0, wide);
    }

    void diamond(Vec middle, Colour colour) {
        const float half = std::clamp(px(7) * static_cast<float>(camera_.down()), px(3.5F), px(7));
        const ImVec2 a{middle.x, middle.y - half}, b{middle.x + half, middle.y}, c{middle.x, middle.y + half},
            d{middle.x - half, middle.y};
        list_.AddQuadFilled(a, b, c, d, pack(theme_.paper));
        list_.AddQuad(a, b, c, d, pack(colour), px(1.5F));
    }

    void steps(std::size_t index) {
        const auto& numbers = marks_.trail->steps[index];
        if (numbers.empty()) return;
        std::string words;
        for (const int number : numbers) words += (words.empty() ? "" : "·") + std::to_string(number);
        const Vec middle = at(map_.ways()[index].sign);
        const float size =
            std::clamp(14 * static_cast<float>(camera_.down()) + 5, 10.5F, 17.0F) * look_.scale;
        const ImVec2 wide =
            look_.bold->CalcTextSizeA(size * look_.em, FLT_MAX, 0, words.data(), words.data() + words.size());
        const float half = size * 0.72F, reach = std::max(half, wide.x / 2 + size * 0.35F);
        const auto pill = [&](float more, Colour colour) {
            list_.AddRectFilled({middle.x - reach - more, middle.y - half - more},
                                {middle.x + reach + more, middle.y + half + more}, pack(colour), half + more);
        };
        pill(px(2), theme_.paper);
        pill(0, theme_.accent);
        letters(words, middle, size, theme_.on_accent, Weight::bold, 1e6F);
    }

    /// One line around its middle, cut where it does not fit.
    void letters(std::string_view words, Vec middle, float size, Colour colour, Weight weight, float width) {
        ImFont& font = *look_.font(weight);
        const float face = size * look_.em;
        const auto shown = fitted(font, face, words, width);
        const ImVec2 wide = font.CalcTextSizeA(face, FLT_MAX, 0, shown.data(), shown.data() + shown.size());
        list_.AddText(&font, face, {std::round(middle.x - wide.x / 2), std::round(middle.y - wide.y / 2)},
                      pack(colour), shown.data(), shown.data() + shown.size());
    }

    void scene(scenario::SceneIndex index) {
        const auto& one = map_.scenes()[index];
        constexpr double half_width = analysis::Layout::node_width / 2,
                         half_height = analysis::Layout::node_height / 2;
        if (!ScenarioMap::in_sight(camera_, {one.centre.x - half_width, one.centre.y - half_height},
                                   {one.centre.x + half_width, one.centre.y + half_height}))
            return;
        const bool on = marks_.trail == nullptr || marks_.trail->on[index] || near() == index;
        const auto half = ScenarioMap::half_of_scene(camera_);
        const Vec middle = at(one.centre);
        Vec reach = Vec{static_cast<float>(half.x), static_cast<float>(half.y)} * look_.scale;
        if (dots_ && !one.ending && !one.start) reach = reach * 0.72F;
        const Box box{middle - reach, middle + reach};
        shape(one, index, box, on);
        if (!dots_)
            words(one, box, on);
        else if (detail_ == MapDetail::tags)
            tag(one, box, on);
        else if (index == marks_.cursor)
            name_beside(one, box);
        if (!one.problems.empty()) sign(one, box, on);
        if (index == marks_.cursor) pen(box);
        if (index == marks_.keyboard) ring(box);
        log_text(one.id);
    }

    float radius_of(const Box& box) const { return std::min(px(card_radius), box.height() * 0.3F); }

    void shape(const MapScene& one, scenario::SceneIndex index, const Box& box, bool on) {
        const bool trail = marks_.trail != nullptr && marks_.trail->on[index];
        Colour edge = theme_.edge, fill = theme_.card;
        float wide = px(flat() ? 2 : 1.4F);
        if (one.ending) {
            edge = colour_of(theme_, *one.ending);
            wide = px(2.4F);
        }
        if (one.start) {
            edge = theme_.accent;
            fill = theme_.accent_soft;
            wide = px(2.4F);
        }
        if (trail) wide = px(3.2F);
        if (trail && !one.ending) edge = theme_.accent;
        if (one.lost) {
            lost(box);
            return;
        }
        if (near() == index && !dots_) fill = theme_.accent_soft;
        if (dots_ && !one.ending) fill = one.start ? theme_.accent : edge;
        paint_scene_shape(list_, one.ending, box, dots_ ? box.height() : radius_of(box), stands(fill, !on),
                          stands(edge, !on), wide);
        if (one.start && !dots_) {
            const float size = std::clamp(box.height() * 0.2F, px(5), px(11));
            const Vec tip{box.least.x + std::max(px(7), box.width() * 0.06F), box.centre().y};
            list_.AddTriangleFilled({tip.x, tip.y - size * 0.6F}, {tip.x + size, tip.y},
                                    {tip.x, tip.y + size * 0.6F}, pack(stands(theme_.accent, !on)));
        }
    }

    /// No talk gets here: an outline in pieces, nothing in it.
    void lost(const Box& box) {
        const std::vector<ImVec2> round = {vec(box.least),
                                           {box.most.x, box.least.y},
                                           vec(box.most),
                                           {box.least.x, box.most.y},
                                           vec(box.least)};
        list_.AddRectFilled(vec(box.least), vec(box.most), pack(theme_.paper));
        dashes(round, theme_.muted, px(flat() ? 2 : 1.4F));
    }

    void words(const MapScene& one, const Box& box, bool on) {
        const Colour name = stands(one.ending && !one.lost ? colour_of(theme_, *one.ending)
                                   : one.lost              ? theme_.muted
                                                           : theme_.ink,
                                   !on);
        const float tall = box.height() / look_.scale;
        const float tips = one.ending == EndingKind::referral || one.start ? 0.16F : 0.07F;
        const float room = box.width() - 2 * std::max(px(4), box.width() * tips);
        if (detail_ == MapDetail::names) {
            const float size = std::clamp(tall * 0.62F, least_letters, pixels(Size::small));
            return letters(one.id, box.centre(), size * look_.scale, name, Weight::bold, room);
        }
        const float grown = std::clamp(static_cast<float>(camera_.down()), 1.0F, 1.6F);
        const float size = pixels(Size::small) * grown * look_.scale, step = size * 1.25F;
        const float small = size * 0.93F;
        const auto lines =
            wrapped(one.words, small, room, static_cast<int>((box.height() - step - px(8)) / step));
        float y = box.centre().y - step * static_cast<float>(lines.size()) / 2;
        letters(one.id, {box.centre().x, y}, size, name, Weight::bold, room);
        for (const auto& line : lines) {
            y += step;
            letters(line, {box.centre().x, y}, small, stands(theme_.muted, !on), Weight::regular, room);
        }
    }

    std::vector<std::string> wrapped(std::string_view words, float size, float width, int most) const {
        std::vector<std::string> lines;
        ImFont& font = *look_.regular;
        const float face = size * look_.em;
        while (!words.empty() && static_cast<int>(lines.size()) < most) {
            if (static_cast<int>(lines.size()) + 1 == most) {
                lines.push_back(fitted(font, face, words, width));
                break;
            }
            const char* first = words.data();
            const char* last = font.CalcWordWrapPosition(face, first, first + words.size(), width);
            if (last == first) break;
            lines.emplace_back(first, last);
            words.remove_prefix(static_cast<std::size_t>(last - first));
            while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
        }
        return lines;
    }

    /// A name at the right of its dot, in what there is until the next one may stand.
    void tag(const MapScene& one, const Box& box, bool on) {
        const float room = static_cast<float>(one.free * camera_.across()) * look_.scale - 2 * box.width();
        if (room < px(least_tag)) return;
        const float size = px(least_letters), face = size * look_.em;
        ImFont& font = *look_.bold;
        const auto shown = fitted(font, face, one.id, room);
        const ImVec2 wide = font.CalcTextSizeA(face, FLT_MAX, 0, shown.data(), shown.data() + shown.size());
        const ImVec2 left{std::round(box.most.x + px(4)), std::round(box.centre().y - wide.y / 2)};
        list_.AddRectFilled({left.x - px(2), left.y + px(1)},
                            {left.x + wide.x + px(2), left.y + wide.y - px(1)},
                            pack(faded(theme_.paper, 0.82F)), px(3));
        const Colour colour = one.ending ? colour_of(theme_, *one.ending)
                              : one.lost ? theme_.muted
                                         : theme_.ink;
        list_.AddText(&font, face, left, pack(stands(colour, !on)), shown.data(),
                      shown.data() + shown.size());
    }

    void name_beside(const MapScene& one, const Box& box) {
        const ImVec2 wide = text_extent(look_, one.id, Size::small, 0, Weight::bold);
        const ImVec2 left{box.most.x + px(8), box.centre().y - wide.y / 2};
        list_.AddRectFilled({left.x - px(4), left.y}, {left.x + wide.x + px(4), left.y + wide.y},
                            pack(faded(theme_.paper, 0.9F)), px(4));
        paint_text(look_, list_, left, one.id, Size::small, theme_.ink, 0, Weight::bold);
    }

    /// How many things are not right here: filled for what stops it from being played, a ring for the rest.
    void sign(const MapScene& one, const Box& box, bool on) {
        const bool error = one.has_error();
        const Vec middle{box.most.x - px(2), box.least.y + px(1)};
        const Colour colour = stands(error ? theme_.red : theme_.gold, !on);
        if (dots_) {
            list_.AddCircleFilled(vec(middle), px(4.5F), pack(theme_.paper));
            list_.AddCircleFilled(vec(middle), px(3.5F), pack(colour));
            if (!error) list_.AddCircleFilled(vec(middle), px(1.7F), pack(theme_.paper));
            return;
        }
        const float size = std::clamp(box.height() / look_.scale * 0.34F, 10.5F, 13.5F) * look_.scale;
        const float radius = size * 0.74F;
        list_.AddCircleFilled(vec(middle), radius + px(1.5F), pack(theme_.paper));
        list_.AddCircleFilled(vec(middle), radius, pack(error ? colour : theme_.card));
        if (!error) list_.AddCircle(vec(middle), radius, pack(colour), 0, px(1.8F));
        const auto count = one.problems.size() > 9 ? std::string("9+") : std::to_string(one.problems.size());
        letters(count, middle, count.size() > 1 ? size * 0.8F : size, error ? theme_.card : colour,
                Weight::bold, 1e6F);
    }

    /// Here is being written.
    void pen(const Box& box) {
        const float out = px(3);
        list_.AddRect({box.least.x - out, box.least.y - out}, {box.most.x + out, box.most.y + out},
                      pack(theme_.ink), radius_of(box) + out, 0, px(flat() ? 3 : 2));
        if (dots_) return;
        const Vec middle{box.least.x, box.least.y};
        list_.AddCircleFilled(vec(middle), px(9.5F), pack(theme_.ink));
        draw_icon(list_, Icon::note, vec(middle), px(12), pack(theme_.paper));
    }

    void ring(const Box& box) {
        const float out = px(6);
        list_.AddRect({box.least.x - out, box.least.y - out}, {box.most.x + out, box.most.y + out},
                      pack(theme_.focus), radius_of(box) + out, 0, px(theme_.ring));
    }

    const Look& look_;
    const Theme& theme_;
    ImDrawList& list_;
    const ScenarioMap& map_;
    const app::MapCamera& camera_;
    ImVec2 at_;
    const MapMarks& marks_;
    const i18n::Catalogue& texts_;
    MapDetail detail_;
    bool dots_;
};

}  // namespace

Colour colour_of(const Theme& theme, EndingKind kind) {
    switch (kind) {
        case EndingKind::opened:
            return theme.accent;
        case EndingKind::referral:
            return theme.blue;
        case EndingKind::not_now:
            return theme.gold;
        case EndingKind::closed:
            return theme.plum;
    }
    return theme.ink;
}

void paint_scene_shape(ImDrawList& list, const std::optional<EndingKind>& kind, Box box, float radius,
                       Colour fill, Colour edge, float width) {
    const float l = box.least.x, t = box.least.y, r = box.most.x, b = box.most.y, m = box.centre().y;
    std::vector<ImVec2> corners;
    if (kind == EndingKind::referral) {
        const float tip = std::min(box.height() / 3, box.width() / 3);
        corners = {{l + tip, t}, {r - tip, t}, {r, m}, {r - tip, b}, {l + tip, b}, {l, m}};
    } else if (kind == EndingKind::not_now) {
        const float cut = box.height() * 0.29F;
        corners = {{l + cut, t}, {r - cut, t}, {r, t + cut}, {r, b - cut},
                   {r - cut, b}, {l + cut, b}, {l, b - cut}, {l, t + cut}};
    }
    if (!corners.empty()) {
        list.AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), pack(fill));
        list.AddPolyline(corners.data(), static_cast<int>(corners.size()), pack(edge), ImDrawFlags_Closed,
                         width);
        return;
    }
    const float round = !kind                         ? std::min(radius, box.height() / 2)
                        : *kind == EndingKind::opened ? box.height() / 2
                                                      : 0;
    list.AddRectFilled(vec(box.least), vec(box.most), pack(fill), round);
    list.AddRect(vec(box.least), vec(box.most), pack(edge), round, 0, width);
}

void paint_map(const Look& look, ImDrawList& list, const ScenarioMap& map, const app::MapCamera& camera,
               ImVec2 at, const MapMarks& marks, const i18n::Catalogue& texts) {
    Painter(look, list, map, camera, at, marks, texts).paint();
}

}  // namespace wijk::ui
