#include "authoring/checker.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace wijk::authoring {

using scenario::Scenario;

namespace {

/// A text that loaded, to be analysed.
struct Candidate {
    std::uint64_t revision = 0;
    std::shared_ptr<const Scenario> scenario;
    analysis::Findings wording;
};

double seconds_between(base::Time from, base::Time to) {
    return std::chrono::duration<double>(to - from).count();
}

}  // namespace

struct Checker::Work {
    explicit Work(Rules given) : rules(std::move(given)) {
        check_thread = std::thread([this] { check_all(); });
        try {
            analyse_thread = std::thread([this] { analyse_all(); });
        } catch (...) {
            close();
            check_thread.join();
            throw;
        }
    }

    ~Work() {
        close();
        check_thread.join();
        analyse_thread.join();
    }

    void close() {
        {
            const std::lock_guard lock(mutex);
            closing = true;
            ++submitted;
        }
        changed.notify_all();
    }

    void submit(Draft draft) {
        {
            const std::lock_guard lock(mutex);
            if (draft.sources.file != file) forget_file(draft.sources.file);
            to_check = std::move(draft);
            to_analyse.reset();
            ++submitted;
        }
        changed.notify_all();
    }

    void stop() {
        {
            const std::lock_guard lock(mutex);
            to_check.reset();
            to_analyse.reset();
            ++submitted;
            ++stopped;
        }
        changed.notify_all();
    }

    /// What was found in another file says nothing about this one.
    void forget_file(const std::string& next) {
        file = next;
        checked.reset();
        analysed.reset();
        candidate = {};
        ++stopped;
    }

    bool idle() const { return !to_check && !checking && !to_analyse && !analysing; }

    void wait() {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return idle(); });
    }

    // --- The thread that checks ---

    void check_all() {
        for (;;) {
            Draft draft;
            std::shared_ptr<const Checked> before;
            std::uint64_t of_stop = 0;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return closing || to_check; });
                if (closing) return;
                draft = *std::exchange(to_check, std::nullopt);
                before = checked;
                of_stop = stopped;
                checking = true;
            }
            const bool told = publish(check(draft, before.get()), of_stop);
            if (told && rules.ready) rules.ready();
            {
                const std::lock_guard lock(mutex);
                checking = false;
            }
            changed.notify_all();
        }
    }

    /// `before` is the newest of the same file, null without one.
    std::shared_ptr<const Checked> check(const Draft& draft, const Checked* before) const {
        const auto began = rules.clock->now();
        auto result = std::make_shared<Checked>();
        result->revision = draft.revision;
        scenario::LoadOptions options;
        options.today = rules.today;
        options.vocabulary = &rules.vocabulary;
        result->loaded = scenario::load(draft.sources, draft.language, options);
        if (const auto& loaded = result->loaded.scenario) {
            result->wording = analysis::look_over_wording(*loaded);
            result->playable = loaded;
            result->layout = std::make_shared<const analysis::Layout>(analysis::lay_out(*loaded));
            result->playable_revision = draft.revision;
        } else if (before != nullptr) {
            result->playable = before->playable;
            result->layout = before->layout;
            result->playable_revision = before->playable_revision;
        }
        result->seconds = seconds_between(began, rules.clock->now());
        return result;
    }

    /// False when it was stopped meanwhile.
    bool publish(std::shared_ptr<const Checked> result, std::uint64_t of_stop) {
        {
            const std::lock_guard lock(mutex);
            if (closing || stopped != of_stop) return false;
            if (result->loaded.scenario) candidate = {result->revision, result->playable, result->wording};
            // A text that does not load must not cost the analysis of the one that still plays.
            const bool missing =
                candidate.scenario && !(analysed && analysed->scenario == candidate.scenario);
            if (missing && !to_check) to_analyse = candidate;
            checked = std::move(result);
        }
        changed.notify_all();
        return true;
    }

    // --- The thread that analyses ---

    void analyse_all() {
        for (;;) {
            Candidate next;
            std::uint64_t of_submit = 0;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return closing || to_analyse; });
                if (closing) return;
                next = *std::exchange(to_analyse, std::nullopt);
                of_submit = submitted;
                analysing = true;
            }
            auto result = analyse(std::move(next), of_submit);
            const bool told = publish(std::move(result), of_submit);
            if (told && rules.ready) rules.ready();
            {
                const std::lock_guard lock(mutex);
                analysing = false;
            }
            changed.notify_all();
        }
    }

    std::shared_ptr<const Analysed> analyse(Candidate next, std::uint64_t of_submit) const {
        const auto began = rules.clock->now();
        auto limits = rules.limits;
        limits.cancelled = [this, of_submit] {
            return submitted != of_submit || (rules.limits.cancelled && rules.limits.cancelled());
        };
        auto result = std::make_shared<Analysed>();
        result->revision = next.revision;
        result->judgement = analysis::judge(*next.scenario, rules.annomi, limits);
        result->findings = std::move(next.wording);
        const auto& judged = result->judgement.findings;
        result->findings.insert(result->findings.end(), judged.begin(), judged.end());
        // Of one language alone: what is silenced for the texts of another would seem to silence nothing.
        result->findings = analysis::pass_over_silenced(*next.scenario, std::move(result->findings),
                                                        /*everything_looked_for=*/false);
        analysis::sort_by_place(result->findings);
        result->scenario = std::move(next.scenario);
        result->seconds = seconds_between(began, rules.clock->now());
        return result;
    }

    /// False when a newer text was submitted meanwhile: what was found may be half of it.
    bool publish(std::shared_ptr<const Analysed> result, std::uint64_t of_submit) {
        const std::lock_guard lock(mutex);
        if (submitted != of_submit) return false;
        analysed = std::move(result);
        return true;
    }

    const Rules rules;

    mutable std::mutex mutex;
    mutable std::condition_variable changed;  ///< something to do, or done
    bool closing = false;
    std::string file;  ///< that all of what follows is about
    std::atomic<std::uint64_t> submitted{
        0};  ///< one more with each submit and stop; changed with `mutex` held
    std::uint64_t stopped = 0;
    std::optional<Draft> to_check;
    bool checking = false;
    std::optional<Candidate> to_analyse;
    bool analysing = false;
    Candidate candidate;  ///< of `checked->playable`
    std::shared_ptr<const Checked> checked;
    std::shared_ptr<const Analysed> analysed;

    std::thread check_thread;
    std::thread analyse_thread;
};

Checker::Checker(Rules rules) : work_(std::make_unique<Work>(std::move(rules))) {}
Checker::~Checker() = default;

void Checker::submit(Draft draft) {
    work_->submit(std::move(draft));
}

void Checker::stop() {
    work_->stop();
}

std::shared_ptr<const Checked> Checker::checked() const {
    const std::lock_guard lock(work_->mutex);
    return work_->checked;
}

std::shared_ptr<const Analysed> Checker::analysed() const {
    const std::lock_guard lock(work_->mutex);
    return work_->analysed;
}

bool Checker::checking() const {
    const std::lock_guard lock(work_->mutex);
    return work_->to_check || work_->checking;
}

bool Checker::analysing() const {
    const std::lock_guard lock(work_->mutex);
    return work_->to_analyse || work_->analysing;
}

void Checker::wait() const {
    work_->wait();
}

}  // namespace wijk::authoring
