#include "app/development.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

namespace wijk::app {

namespace {

using i18n::Catalogue;
using records::Counted;
using skills::Code;
using skills::CodeSet;

constexpr std::array<std::string_view, move_group_count> group_ids = {
    "questions", "reflections", "affirming", "room", "informing", "persuading", "confronting"};
constexpr std::array<Code, move_group_count> group_signs = {
    Code::OQ, Code::CR, Code::AF, Code::SEEK, Code::GI, Code::PERSUADE, Code::CONFRONT};
/// By MITI's own sums where it has them. STORY and STRUCTURE are no move that anybody practises: left out.
constexpr std::array<CodeSet, move_group_count> group_codes = {
    skills::questions,      skills::reflections,
    CodeSet{Code::AF},      CodeSet{Code::SEEK, Code::EMPHASIZE},
    CodeSet{Code::GI},      CodeSet{Code::PERSUADE, Code::PWP},
    CodeSet{Code::CONFRONT}};

/// How many of the newest talks an advice looks at, and one side of the mix holds.
constexpr std::size_t window = 5;

int sum(const std::array<int, skills::code_count>& codes, CodeSet of) {
    int total = 0;
    for (const auto code : skills::all_codes)
        if (of.contains(code)) total += codes[static_cast<std::size_t>(code)];
    return total;
}

Course course_of(const std::vector<Dot>& dots, double least_axis, const Catalogue& catalogue, bool percent) {
    Course course;
    course.dots = dots;
    std::vector<double> values;
    for (const auto& dot : dots) values.push_back(dot.value);
    course.spread = spread_of(values);
    course.most = least_axis;
    for (const double value : values) course.most = std::max(course.most, std::ceil(value));
    course.axis_most = percent ? catalogue.percent(course.most) : catalogue.number(course.most, 0);
    const auto show = [&](double value) {
        return percent ? catalogue.percent(value) : catalogue.number(value, 1);
    };
    if (dots.empty())
        course.sentence = catalogue.text("development.none_yet");
    else if (course.spread)
        course.sentence = catalogue.text("development.spread", {{"low", show(course.spread->low)},
                                                                {"high", show(course.spread->high)},
                                                                {"latest", dots.back().shown}});
    else
        course.sentence = catalogue.text("development.few", {{"latest", dots.back().shown}});
    return course;
}

/// R:Q of talks with at least one question, and the share of words of all.
void courses(Development& result, const std::vector<Counted>& counted, const Catalogue& catalogue) {
    std::vector<Dot> ratios, shares;
    for (const auto& talk : counted) {
        const auto& summary = talk.summary;
        Dot dot{talk.session, talk.title, catalogue.date(talk.started), 0, {}};
        if (const int questions = sum(summary.codes, skills::questions); summary.technical && questions > 0) {
            dot.value = static_cast<double>(sum(summary.codes, skills::reflections)) / questions;
            dot.shown = catalogue.number(dot.value, 1);
            ratios.push_back(dot);
        }
        if (const int words = summary.worker_words + summary.resident_words; words > 0) {
            dot.value = static_cast<double>(summary.worker_words) / words;
            dot.shown = catalogue.percent(dot.value);
            shares.push_back(dot);
        }
    }
    result.reflections_per_question = course_of(ratios, 3, catalogue, false);
    result.talk_share = course_of(shares, 1, catalogue, true);
}

Mix mix_of(std::string name, const Counted* first, const Counted* last) {
    Mix mix;
    mix.name = std::move(name);
    for (const auto* talk = first; talk != last; ++talk) {
        ++mix.talks;
        const auto moves = moves_in(talk->summary.codes);
        for (std::size_t group = 0; group < move_group_count; ++group) mix.counts[group] += moves[group];
    }
    return mix;
}

/// The latest talks and as many before them; one mix where there are too few for two.
std::vector<Mix> mixes_of(const std::vector<Counted>& technical, const Catalogue& catalogue) {
    if (technical.empty()) return {};
    const auto* const end = technical.data() + technical.size();
    const auto each = std::min(window, technical.size() / 2);
    if (each < 2) return {mix_of(catalogue.text("development.mix.all"), technical.data(), end)};
    return {mix_of(catalogue.text("development.mix.before"), end - 2 * each, end - each),
            mix_of(catalogue.text("development.mix.latest"), end - each, end)};
}

Hours hours_of(const DevelopmentInput& input, const Catalogue& catalogue) {
    constexpr double hour = 3600;
    Hours hours;
    hours.year = static_cast<int>(
        std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(input.now)).year());
    hours.talks = static_cast<double>(input.year.talk_seconds) / hour;
    hours.drills = static_cast<double>(input.year.drill_seconds) / hour;
    hours.intervision = static_cast<double>(input.year.intervision_seconds) / hour;
    hours.training = static_cast<double>(input.year.training_seconds) / hour;
    hours.sentence =
        catalogue.text("development.hours.sentence", {{"hours", catalogue.number(hours.total(), 1)},
                                                      {"year", std::to_string(hours.year)},
                                                      {"least", catalogue.number(Hours::least, 0)},
                                                      {"most", catalogue.number(Hours::most, 0)}});
    return hours;
}

std::string spacing_text_of(const std::optional<Spacing>& plan, const Catalogue& catalogue) {
    if (!plan) return catalogue.text("development.return.none");
    const auto* next = plan->next();
    if (next == nullptr) return catalogue.text("development.return.behind");
    return catalogue.text(
        next->state == Return::State::now ? "development.return.now" : "development.return.coming",
        {{"date", catalogue.date(next->due + std::chrono::hours(12))}});
}

/// What the newest talks had, for the rules below.
struct Newest {
    int talks = 0;
    std::array<int, skills::code_count> codes{};
    int toward_change = 0, toward_sustain = 0;
};

Newest newest_of(const std::vector<Counted>& technical) {
    Newest newest;
    const auto skip = technical.size() - std::min(window, technical.size());
    for (std::size_t i = skip; i < technical.size(); ++i) {
        const auto& summary = technical[i].summary;
        ++newest.talks;
        for (std::size_t code = 0; code < newest.codes.size(); ++code)
            newest.codes[code] += summary.codes[code];
        newest.toward_change += summary.toward_change;
        newest.toward_sustain += summary.toward_sustain;
    }
    return newest;
}

Advice drills(std::string rule, const Catalogue& catalogue, const base::Arguments& arguments) {
    return {rule,
            catalogue.text("development.next." + rule + ".what"),
            catalogue.text("development.next." + rule + ".why", arguments),
            Advice::Do::drills,
            {}};
}

/// The first rule that holds. What hurts a talk most stands first (measures.md: after information and advice
/// unasked sustain talk rises over the next turns; reflections of sustain talk are followed by sustain talk).
Advice advice_of(const DevelopmentInput& input, const std::vector<Counted>& technical,
                 const Catalogue& catalogue) {
    const auto fresh = std::find_if(input.library.begin(), input.library.end(),
                                    [](const Playable& one) { return !one.played; });
    const auto talk = [&](std::string rule, const Playable& playable) {
        return Advice{rule, catalogue.text("development.next." + rule + ".what", {{"title", playable.title}}),
                      catalogue.text("development.next." + rule + ".why"), Advice::Do::talk, playable.id};
    };
    if (technical.empty() && fresh != input.library.end()) return talk("begin", *fresh);

    const auto newest = newest_of(technical);
    const auto of = [&](CodeSet codes) { return sum(newest.codes, codes); };
    const auto with = [&](int times) { return base::Arguments{{"times", std::to_string(times)}}; };
    if (const int pushed = of(skills::mi_non_adherent); newest.talks > 0 && pushed >= 2 * newest.talks)
        return drills("ask_first", catalogue, with(pushed));
    if (newest.toward_sustain >= 3 && newest.toward_sustain > newest.toward_change)
        return drills("toward_change", catalogue, with(newest.toward_sustain));
    if (const int asked = of(skills::questions); asked >= 5 && of(skills::reflections) < asked)
        return drills("turn_round", catalogue, with(asked));
    // The move that occurred least, if it was rarer than once a talk.
    struct Rare {
        std::string_view rule;
        int times;
    };
    const std::array<Rare, 3> rare = {
        {{"affirm", of({Code::AF})}, {"permission", of({Code::SEEK})}, {"autonomy", of({Code::EMPHASIZE})}}};
    const auto least = std::min_element(rare.begin(), rare.end(),
                                        [](const Rare& a, const Rare& b) { return a.times < b.times; });
    if (newest.talks >= 2 && least->times < newest.talks)
        return drills(std::string(least->rule), catalogue, with(least->times));
    if (fresh != input.library.end()) return talk("somebody_new", *fresh);
    if (!input.library.empty()) return talk("again", input.library.front());
    return drills("mixed", catalogue, {});
}

}  // namespace

std::string_view to_id(MoveGroup group) {
    return group_ids[static_cast<std::size_t>(group)];
}

Code sign_of(MoveGroup group) {
    return group_signs[static_cast<std::size_t>(group)];
}

int Mix::total() const {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

std::array<int, move_group_count> moves_in(const std::array<int, skills::code_count>& codes) {
    std::array<int, move_group_count> moves{};
    for (std::size_t group = 0; group < move_group_count; ++group)
        moves[group] = sum(codes, group_codes[group]);
    return moves;
}

std::optional<Spread> spread_of(std::vector<double> values) {
    if (values.size() < 4) return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto at = [&](double part) {
        const double place = part * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const auto above = std::min(below + 1, values.size() - 1);
        return std::lerp(values[below], values[above], place - static_cast<double>(below));
    };
    return Spread{at(0.25), at(0.5), at(0.75)};
}

std::pair<base::Time, base::Time> year_of(base::Time time) {
    using namespace std::chrono;
    const auto year = year_month_day(floor<days>(time)).year();
    return {sys_days(year / January / 1), sys_days((year + years(1)) / January / 1)};
}

Development development(const DevelopmentInput& input, const Catalogue& catalogue) {
    Development result;
    result.talks = static_cast<int>(input.counted.size());
    courses(result, input.counted, catalogue);
    std::vector<Counted> technical;
    std::copy_if(input.counted.begin(), input.counted.end(), std::back_inserter(technical),
                 [](const Counted& talk) { return talk.summary.technical; });
    result.mixes = mixes_of(technical, catalogue);
    result.hours = hours_of(input, catalogue);
    result.spacing = spacing(input.days, input.now);
    result.spacing_text = spacing_text_of(result.spacing, catalogue);
    result.next = advice_of(input, technical, catalogue);
    for (const auto& one : input.activities)
        result.activities.push_back({one.id, catalogue.text("development.activity." + one.kind,
                                                            {{"minutes", std::to_string(one.minutes)},
                                                             {"date", catalogue.date(one.at)}}) +
                                                 (one.note.empty() ? "" : ". " + one.note)});
    return result;
}

}  // namespace wijk::app
