#include "records/practice_rules.h"

#include "base/text.h"
#include "records/sqlite_records.h"

namespace wijk::records {

namespace {

constexpr std::size_t item_length = 200, text_length = 4000;
constexpr int most_seconds = 3600, most_minutes = 24 * 60;

base::Result<> wrong(base::LocalText what) {
    return base::failure(base::ErrorKind::wrong_use, std::move(what));
}

bool is_text(const std::string& text) {
    return base::characters(text) <= text_length && !base::first_invalid_utf8(text);
}

}  // namespace

base::Result<> check(const Drill& drill) {
    if (!base::is_id(drill.kind)) return wrong({"dit is geen soort oefening", "this is no kind of drill"});
    if (drill.item.empty() || !is_one_line(drill.item, item_length))
        return wrong({"een oefening heeft een onderwerp van 1 tot 200 tekens",
                      "a drill has an item of 1 to 200 characters"});
    if (!is_text(drill.answer))
        return wrong({"een antwoord heeft ten hoogste 4000 tekens", "an answer has at most 4000 characters"});
    if (drill.seconds < 0 || drill.seconds > most_seconds)
        return wrong({"een oefening duurt 0 tot 3600 seconden", "a drill takes 0 to 3600 seconds"});
    return {};
}

base::Result<> check(const Activity& activity) {
    if (activity.kind != "intervision" && activity.kind != "training")
        return wrong({"kies intervisie of training", "choose intervision or training"});
    if (activity.minutes < 1 || activity.minutes > most_minutes)
        return wrong({"vul 1 tot 1440 minuten in", "fill in 1 to 1440 minutes"});
    if (!is_text(activity.note))
        return wrong({"een notitie heeft ten hoogste 4000 tekens", "a note has at most 4000 characters"});
    return {};
}

}  // namespace wijk::records
