#include "analysis/walker.h"

#include <algorithm>
#include <utility>

namespace wijk::analysis {

Walker::Walker(const scenario::Scenario& scenario)
    : scenario_(scenario),
      packing_(scenario),
      program_(scenario, packing_),
      seen_(scenario),
      opening_(packing_.words()),
      here_(program_.words()),
      there_(program_.words()) {
    const auto moment = dialogue::begin(scenario);
    packing_.pack(moment, opening_.data());
    seen_.said[seen_.first_variant[moment.scene] + moment.variant] = 1;
    begin();
}

void Walker::begin_at(const Word* packed) {
    std::copy_n(packed, packing_.words(), here_.begin());
    look();
}

void Walker::say(scenario::ReplyIndex reply) {
    program_.take(here_.data(), scenario_.scenes[scene_].first_reply + reply, there_.data(), seen_);
    std::swap(here_, there_);
    look();
}

void Walker::look() {
    scene_ = packing_.scene(here_.data());
    offered_.clear();
    const auto& scene = scenario_.scenes[scene_];
    for (std::size_t i = 0; i < scene.replies.size(); ++i)
        if (program_.offers(here_.data(), scene.first_reply + i, seen_))
            offered_.push_back(static_cast<scenario::ReplyIndex>(i));
}

}  // namespace wijk::analysis
