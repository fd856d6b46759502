// What the checks say about the text, and what can be done with it.

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "app/app.h"
#include "app/workbench_private.h"
#include "base/text.h"
#include "yaml/write.h"

namespace wijk::app {

using authoring::Checker;

namespace {

constexpr std::uintmax_t most_table = 8UL * 1024UL * 1024UL;

/// Findings that each check makes anew (analysis/wording.h), so that older ones are of no use.
bool of_wording(std::string_view code) {
    return code.rfind("CO", 0) == 0 || code.rfind("LA", 0) == 0;
}

/// Names of the file stand between backquotes in messages, as a terminal shows them best.
std::string as_read(std::string_view message) {
    std::string read;
    bool open = false;
    for (const char letter : message)
        if (letter == '`')
            read += (open = !open) ? "‘" : "’";
        else
            read += letter;
    return read;
}

Problem described(const base::Diagnostic& one, base::Language language) {
    Problem problem;
    problem.place = one.place;
    problem.error = one.severity() == base::Severity::error;
    problem.code = one.code();
    problem.what = as_read(one.message(language));
    problem.mend = as_read(one.hint_text(language));
    problem.why = as_read(one.record->why.in(language));
    return problem;
}

bool same(const Problem& a, const Problem& b) {
    return a.code == b.code && a.at == b.at && a.what == b.what;
}

/// The lines of a text without their ends.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

/// Nothing where `silence:` is written between brackets, which only its author can take apart.
std::optional<std::string> with_silence(const std::string& text, const Outline& outline,
                                        const std::string& entry) {
    const auto* key = outline.key("silence");
    if (key == nullptr) {
        const bool ended = text.empty() || text.back() == '\n';
        return fmt::format("{}{}silence:\n  - {}\n", text, ended ? "" : "\n", entry);
    }
    const auto lines = lines_of(text);
    const auto first = static_cast<std::size_t>(key->first) - 1;
    const auto behind = base::trim(lines[first].substr(lines[first].find(':') + 1));
    if (!behind.empty() && behind.front() != '#') return std::nullopt;
    // Behind its last item, as far in as the items are.
    std::size_t last = first, indent = 2;
    for (auto at = first + 1; at < std::min(lines.size(), static_cast<std::size_t>(key->last)); ++at) {
        const auto from = lines[at].find_first_not_of(" \r");
        if (from == std::string_view::npos || lines[at][from] == '#') continue;
        if (last == first) indent = from;
        last = at;
    }
    std::string out;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        out.append(lines[at]).append("\n");
        if (at == last) out += fmt::format("{:{}}- {}\n", "", indent, entry);
    }
    return out;
}

}  // namespace

WorkbenchModel::Rules WorkbenchModel::gather_rules() const {
    const auto& around = app_.surroundings();
    Rules rules;
    rules.today = base::to_iso8601(around.clock.now()).substr(0, 10);
    rules.vocabulary = app_.library().vocabulary();
    if (auto table = around.files.read(around.share / "mi" / "reactions.yaml", most_table))
        rules.reactions = std::move(*table);
    else
        app_.tell(table.error());
    const auto counted = around.files.read(around.share / "mi" / "annomi-transitions.csv", most_table);
    if (!counted) {
        app_.tell(counted.error());
        return rules;
    }
    if (auto read = analysis::read_annomi(*counted))
        rules.annomi = std::move(*read);
    else
        app_.tell(read.error());
    return rules;
}

void WorkbenchModel::begin_checks() {
    if (!rules_) rules_ = std::make_unique<Rules>(gather_rules());
    checker_.reset();
    Checker::Rules rules;
    rules.today = rules_->today;
    rules.vocabulary = rules_->vocabulary;
    rules.annomi = rules_->annomi;
    rules.ready = [bell = bell_] { bell->ring(); };
    checker_ = std::make_unique<Checker>(std::move(rules));
    submit();
}

void WorkbenchModel::submit() {
    if (!checker_) return;
    authoring::Draft draft;
    draft.revision = document_->revision();
    draft.sources.file = document_->file().string();
    draft.sources.scenario = document_->text();
    draft.sources.reactions = rules_->reactions;
    checker_->submit(std::move(draft));
}

void WorkbenchModel::fetch() {
    if (!checker_) return;
    auto checked = checker_->checked();
    auto analysed = checker_->analysed();
    if (checked == checked_ && analysed == analysed_) return;
    // A new checker knows nothing yet: what the one before said stands until it does.
    if (checked) checked_ = std::move(checked);
    if (analysed) analysed_ = std::move(analysed);
    tell_problems();
}

std::shared_ptr<const scenario::Scenario> WorkbenchModel::playable() const {
    return checked_ ? checked_->playable : nullptr;
}

bool WorkbenchModel::playable_is_now() const {
    return document_ && checked_ && checked_->playable &&
           checked_->playable_revision == document_->revision();
}

bool WorkbenchModel::checking() const {
    return document_ && checker_ && (!checked_ || checked_->revision != document_->revision());
}

bool WorkbenchModel::analysing() const {
    if (!document_ || !checker_) return false;
    if (analysed_ && analysed_->revision == document_->revision()) return false;
    return checking() || (checked_->loaded.scenario && checker_->analysing());
}

void WorkbenchModel::stop_analysis() {
    // Marks are a matter of a moment: they are not left for it.
    if (checker_ && !checking()) checker_->stop();
}

void WorkbenchModel::start_analysis() {
    if (document_) submit();
}

void WorkbenchModel::add(const analysis::Finding& finding, bool earlier) {
    auto problem = described(finding.diagnostic, app_.catalogue().language());
    problem.at = finding.at;
    problem.road = finding.road;
    problem.earlier = earlier;
    if (earlier) {
        const auto place = place_of(finding.at);
        if (!place) return;  // what it was about is gone
        problem.place = *place;
    }
    problems_.push_back(std::move(problem));
}

void WorkbenchModel::tell_problems() {
    const auto before = problem_ ? std::optional(problems_[*problem_]) : std::nullopt;
    problems_.clear();
    problem_.reset();
    ++told_;
    if (!checked_) return;
    for (const auto& one : checked_->loaded.diagnostics) {
        problems_.push_back(described(one, app_.catalogue().language()));
        if (!problems_.back().error) problems_.back().at = name_of(one.place);
    }
    const bool of_this_text = analysed_ && analysed_->revision == checked_->revision;
    if (!of_this_text)
        for (const auto& one : checked_->wording) add(one, false);
    if (analysed_)
        for (const auto& one : analysed_->findings)
            if (of_this_text || !of_wording(one.diagnostic.code())) add(one, !of_this_text);
    std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
    });
    if (!before) return;
    const auto still = std::find_if(problems_.begin(), problems_.end(),
                                    [&](const Problem& one) { return same(one, *before); });
    if (still != problems_.end()) problem_ = static_cast<std::size_t>(still - problems_.begin());
}

void WorkbenchModel::look_at(std::size_t problem) {
    problem_.reset();
    if (problem >= problems_.size()) return;
    problem_ = problem;
    go_to(problems_[problem].place);
}

void WorkbenchModel::next_problem(int step) {
    if (problems_.empty()) return;
    const auto count = problems_.size();
    if (problem_)
        return look_at((*problem_ + count + static_cast<std::size_t>(step > 0 ? 1 : count - 1)) % count);
    const auto here = std::pair(line_, column_);
    const auto place = [](const Problem& one) { return std::pair(one.place.line, one.place.column); };
    if (step > 0) {
        const auto next = std::find_if(problems_.begin(), problems_.end(),
                                       [&](const Problem& one) { return place(one) >= here; });
        return look_at(next == problems_.end() ? 0 : static_cast<std::size_t>(next - problems_.begin()));
    }
    std::size_t last = count - 1;
    for (std::size_t i = 0; i < count && place(problems_[i]) < here; ++i) last = i;
    look_at(last);
}

void WorkbenchModel::play_problem() {
    if (!problem_ || problems_[*problem_].road.empty()) return;
    beside = Beside::live;
    live.play(problems_[*problem_].road);
}

void WorkbenchModel::silence(std::string_view reason) {
    if (!document_ || read_only() || !problem_ || !problems_[*problem_].can_be_silenced()) return;
    const auto& problem = problems_[*problem_];
    const auto words = base::trim(reason);
    if (words.empty())
        return app_.tell({true,
                          {"Schrijf erbij waarom dit zo goed is", "Write why this is fine as it is"},
                          {"Wie later verder schrijft, weet dan wat je bedoelde.",
                           "Whoever writes on later then knows what you meant."}});
    const auto entry = fmt::format("{{code: {}, at: {}, reason: {}}}", problem.code, yaml::quoted(problem.at),
                                   yaml::quoted(words));
    auto text = with_silence(document_->text(), outline(), entry);
    if (!text)
        return app_.tell({true,
                          {"`silence:` staat hier op één regel", "`silence:` is written on one line here"},
                          {"Zet er zelf bij: " + entry, "Add it yourself: " + entry}});
    typed(std::move(*text));
    news_ = "workbench.news.silenced";
}

}  // namespace wijk::app
