#pragma once
// A talk as `wijk play --json` and `wijk sessions show --json` print it (design.md, section 5).

#include "app/talk.h"
#include "feedback/shown.h"
#include "json/value.h"

namespace wijk::main {

json::Value talk_json(const app::Talk& talk, const feedback::Shown& shown);

}  // namespace wijk::main
