#include "yaml/node.h"

#include "base/text.h"

namespace wijk::yaml {

const Node* Node::find(std::string_view key) const {
    for (const auto& entry : entries)
        if (entry.key == key) return &entry.value;
    return nullptr;
}

std::string_view Node::text_of(std::string_view key) const {
    const Node* value = find(key);
    return value != nullptr && value->is_scalar() ? std::string_view(value->text) : std::string_view();
}

Spot Node::spot_of(std::size_t offset) const {
    if (!verbatim) return spot;
    const auto quote = style == Style::quoted ? 1U : 0U;
    const auto before = base::characters(std::string_view(text).substr(0, offset));
    return {spot.line, spot.column + static_cast<int>(quote + before)};
}

}  // namespace wijk::yaml
