#include "ui/text_find.h"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "ui/icons.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

/// Small letter of a character of two bytes; the same where it has none of two bytes. By Unicode's
/// CaseFolding.txt (C) for Latin-1, Latin Extended-A, Greek and Cyrillic.
unsigned small(unsigned c) {
    const auto within = [c](unsigned least, unsigned most) { return c >= least && c <= most; };
    if (within(0xC0, 0xDE) && c != 0xD7) return c + 0x20;
    if (c == 0x178) return 0xFF;
    if (c == 0x130 || c == 0x138 || c == 0x149 || c == 0x17F) return c;
    // Pairs: the capital is even, but odd where a letter without one came between.
    if (within(0x139, 0x148) || within(0x179, 0x17E)) return c + (c & 1U);
    if (within(0x100, 0x177)) return c | 1U;
    if (within(0x391, 0x3A9) && c != 0x3A2) return c + 0x20;
    if (within(0x410, 0x42F)) return c + 0x20;
    if (within(0x400, 0x40F)) return c + 0x50;
    return c;
}

/// In small letters, byte for byte in the same places.
std::string folded(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto byte = static_cast<unsigned char>(out[i]);
        if (byte < 0x80) {
            if (byte >= 'A' && byte <= 'Z') out[i] = static_cast<char>(byte | 0x20U);
        } else if ((byte & 0xE0U) == 0xC0U && i + 1 < out.size()) {
            const auto c = small((byte & 0x1FU) << 6U | (static_cast<unsigned char>(out[i + 1]) & 0x3FU));
            out[i] = static_cast<char>(0xC0U | c >> 6U);
            out[++i] = static_cast<char>(0x80U | (c & 0x3FU));
        }
    }
    return out;
}

}  // namespace

std::vector<Found> find_all(std::string_view text, std::string_view words) {
    std::vector<Found> places;
    if (words.empty()) return places;
    const auto hay = folded(text), needle = folded(words);
    for (auto at = hay.find(needle); at != std::string::npos; at = hay.find(needle, at + needle.size()))
        places.push_back({at, at + needle.size()});
    return places;
}

void TextFind::begin(std::string_view words) {
    open_ = wants_keyboard_ = true;
    if (words.empty() || words.size() >= words_.size() || words.find('\n') != std::string_view::npos) return;
    words_.fill('\0');
    std::copy(words.begin(), words.end(), words_.begin());
}

const std::vector<Found>& TextFind::places(const TextBuffer& buffer) {
    const std::string_view words = words_.data();
    if (revision_ != buffer.revision() || searched_ != words) {
        revision_ = buffer.revision();
        searched_ = words;
        places_ = find_all(buffer.text(), words);
    }
    return places_;
}

bool TextFind::select_next(TextBuffer& buffer, std::size_t from) {
    if (places(buffer).empty()) return false;
    auto found = std::lower_bound(places_.begin(), places_.end(), from,
                                  [](const Found& one, std::size_t at) { return one.first < at; });
    if (found == places_.end()) found = places_.begin();
    buffer.select(found->first, found->last);
    return true;
}

bool TextFind::next(TextBuffer& buffer) {
    return select_next(buffer, std::max(buffer.caret(), buffer.anchor()));
}

bool TextFind::previous(TextBuffer& buffer) {
    if (places(buffer).empty()) return false;
    auto found = std::upper_bound(places_.begin(), places_.end(), std::min(buffer.caret(), buffer.anchor()),
                                  [](std::size_t at, const Found& one) { return at < one.last; });
    if (found == places_.begin()) found = places_.end();
    --found;
    buffer.select(found->first, found->last);
    return true;
}

std::string TextFind::counted(const FindTexts& texts, const TextBuffer& buffer) {
    const auto& found = places(buffer);
    if (words_.front() == '\0') return {};
    if (found.empty()) return texts.nothing;
    const auto [first, last] = std::minmax({buffer.caret(), buffer.anchor()});
    const auto here = std::lower_bound(found.begin(), found.end(), first,
                                       [](const Found& one, std::size_t at) { return one.first < at; });
    const bool at_one = here != found.end() && *here == Found{first, last};
    return texts.count(at_one ? static_cast<std::size_t>(here - found.begin()) + 1 : 0, found.size());
}

/// True when the words are others now.
bool TextFind::draw_field(const Look& look, const FindTexts& texts, float width) {
    const Theme& theme = *look.theme;
    ImGuiIO& io = ImGui::GetIO();
    ImGui::PushFont(look.regular, look.face(Size::reading));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        {look.px(12), (look.px(least_target) - look.face(Size::reading)) / 2});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, look.px(control_radius));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, std::max(1.0F, look.px(theme.border)));
    ImGui::SetNextItemWidth(width);
    if (std::exchange(wants_keyboard_, false)) ImGui::SetKeyboardFocusHere();
    // Enter goes to the next place, as often as it is pressed; Esc takes nothing back.
    const bool kept_active = std::exchange(io.ConfigInputTextEnterKeepActive, true);
    const auto before = words_;
    bool edited =
        ImGui::InputTextWithHint("##find.words", texts.look_for.c_str(), words_.data(), words_.size());
    io.ConfigInputTextEnterKeepActive = kept_active;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        words_ = before;
        edited = false;
    }
    if (ImGui::IsItemActive())
        ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                            pack(theme.focus), look.px(control_radius), 0, look.px(2));
    focus_ring(look, control_radius);
    ImGui::PopStyleVar(3);
    ImGui::PopFont();
    return edited;
}

TextFind::Drawn TextFind::draw(const Look& look, const FindTexts& texts, float width, TextBuffer& buffer) {
    Drawn drawn;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string count = counted(texts, buffer);
    const ImVec2 said = text_extent(look, count, Size::small);
    const float gap = look.px(8), buttons = 3 * (button_extent(look, {}, true).x + gap);
    const float field = std::max(look.px(80), width - buttons - said.x - gap);
    if (draw_field(look, texts, field))
        drawn.moved = select_next(buffer, std::min(buffer.caret(), buffer.anchor()));
    const auto is_here = [&] { drawn.has_keyboard = drawn.has_keyboard || ImGui::IsItemFocused(); };
    is_here();
    if (ImGui::IsItemFocused() &&
        (ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter)))
        drawn.moved = ImGui::GetIO().KeyShift ? previous(buffer) : next(buffer);
    paint_text(look, *ImGui::GetWindowDrawList(),
               {at.x + field + gap, at.y + (look.px(least_target) - said.y) / 2}, count, Size::small,
               look.theme->muted);
    float x = at.x + field + said.x + 2 * gap;
    const auto pressed = [&](const char* id, Icon icon, const std::string& label) {
        ImGui::SetCursorScreenPos({x, at.y});
        const bool is = icon_button(look, id, icon, label, false);
        x = ImGui::GetItemRectMax().x + gap;
        is_here();
        return is;
    };
    if (pressed("find.previous", Icon::back, texts.previous)) drawn.moved = previous(buffer);
    if (pressed("find.next", Icon::arrow, texts.next)) drawn.moved = next(buffer);
    if (pressed("find.close", Icon::close, texts.close)) open_ = false;
    ImGui::SetCursorScreenPos({at.x, at.y + look.px(least_target) + gap});
    return drawn;
}

}  // namespace wijk::ui
