#pragma once
// For tests: a program on a folder of its own, and a disk and records that can be taken away at any moment.

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "app/app.h"

namespace wijk::app::testing_support {

template <class T>
T value_of(base::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().what.en);
    return std::move(*result);
}

inline tl::unexpected<base::Error> full_disk() {
    return base::failure(base::ErrorKind::io, {"De schijf is vol", "The disk is full"});
}

/// The real disk until `full`, then nothing can be written.
class FailingFiles final : public base::Files {
 public:
    bool full = false;

    base::Result<std::string> read(const base::Path& path, std::uintmax_t limit) const override {
        return base::real_files().read(path, limit);
    }
    base::Result<> write(const base::Path& path, std::string_view content) override {
        return full ? full_disk() : base::real_files().write(path, content);
    }
    base::Result<std::vector<std::string>> list(const base::Path& folder) const override {
        return base::real_files().list(folder);
    }
    bool is_file(const base::Path& path) const override { return base::real_files().is_file(path); }
    bool is_folder(const base::Path& path) const override { return base::real_files().is_folder(path); }
    base::Result<> make_folder(const base::Path& path) override {
        return full ? full_disk() : base::real_files().make_folder(path);
    }
    base::Result<> remove(const base::Path& path) override { return base::real_files().remove(path); }
};

/// Real records until `full`, then nothing more is taken.
class FailingRecords final : public records::Records {
 public:
    explicit FailingRecords(std::unique_ptr<records::Records> real) : real_(std::move(real)) {}
    bool full = false;

    base::Result<> append(const std::string& session, records::Event event) override {
        return full ? full_disk() : real_->append(session, std::move(event));
    }
    base::Result<std::string> begin(const std::string& learner, const scenario::Loaded& played,
                                    records::Mode mode) override {
        return full ? full_disk() : real_->begin(learner, played, mode);
    }

    base::Result<std::string> fork(const std::string& session, int turn, const std::string& name) override {
        return full ? full_disk() : real_->fork(session, turn, name);
    }
    base::Result<> name_session(const std::string& id, const std::string& name) override {
        return full ? full_disk() : real_->name_session(id, name);
    }
    base::Result<> summarise(const std::string& session, const records::Summary& summary) override {
        return full ? full_disk() : real_->summarise(session, summary);
    }
    base::Result<> keep_meeting(const records::Meeting& meeting, const std::string& state_json) override {
        return full ? full_disk() : real_->keep_meeting(meeting, state_json);
    }
    base::Result<> add_drill(const std::string& learner, const records::Drill& drill) override {
        return full ? full_disk() : real_->add_drill(learner, drill);
    }
    base::Result<records::Activity> add_activity(const std::string& learner,
                                                 const records::Activity& activity) override {
        return full ? full_disk() : real_->add_activity(learner, activity);
    }

    base::Result<std::vector<records::Learner>> learners() override { return real_->learners(); }
    base::Result<records::Learner> add_learner(const std::string& name) override {
        return real_->add_learner(name);
    }
    base::Result<> rename_learner(const std::string& id, const std::string& name) override {
        return real_->rename_learner(id, name);
    }
    base::Result<> resume(const std::string& session) override { return real_->resume(session); }
    void release(const std::string& session) override { real_->release(session); }
    base::Result<std::vector<records::SessionInfo>> sessions(const std::string& learner) override {
        return real_->sessions(learner);
    }
    base::Result<records::SessionInfo> session(const std::string& id) override { return real_->session(id); }
    base::Result<std::vector<records::Event>> events(const std::string& session) override {
        return real_->events(session);
    }
    base::Result<scenario::ScenarioSources> played_version(const std::string& hash) override {
        return real_->played_version(hash);
    }
    base::Result<std::vector<records::SessionInfo>> roads(const std::string& session) override {
        return real_->roads(session);
    }
    base::Result<std::vector<std::string>> without_summary(int limit, const std::string& after) override {
        return real_->without_summary(limit, after);
    }
    base::Result<std::vector<records::Counted>> counted(const std::string& learner, int newest) override {
        return real_->counted(learner, newest);
    }
    base::Result<records::Totals> totals(const std::string& learner, base::Time from,
                                         base::Time to) override {
        return real_->totals(learner, from, to);
    }
    base::Result<std::vector<records::Drill>> drills(const std::string& learner, int newest) override {
        return real_->drills(learner, newest);
    }
    base::Result<std::vector<records::Activity>> activities(const std::string& learner, base::Time from,
                                                            base::Time to) override {
        return real_->activities(learner, from, to);
    }
    base::Result<std::vector<records::Meeting>> meetings() override { return real_->meetings(); }
    base::Result<records::Meeting> meeting(const std::string& id) override { return real_->meeting(id); }
    base::Result<std::string> meeting_state(const std::string& id) override {
        return real_->meeting_state(id);
    }
    base::Result<> erase_meeting(const std::string& id) override { return real_->erase_meeting(id); }
    base::Result<std::string> export_meeting(const std::string& id) override {
        return real_->export_meeting(id);
    }
    base::Result<> erase_activity(const std::string& id) override { return real_->erase_activity(id); }
    base::Result<> erase_session(const std::string& id) override { return real_->erase_session(id); }
    base::Result<> erase_learner(const std::string& id) override { return real_->erase_learner(id); }
    base::Result<> erase_all() override { return real_->erase_all(); }
    base::Result<std::string> export_json(const std::string& session) override {
        return real_->export_json(session);
    }
    base::Result<Imported> import_json(const std::string& json) override { return real_->import_json(json); }

 private:
    std::unique_ptr<records::Records> real_;
};

/// A program whose data and settings are in a folder of its own.
class Desk : public ::testing::Test {
 protected:
    base::Path data() const { return folder_.path() / "data"; }
    base::Path config() const { return folder_.path() / "config"; }
    std::unique_ptr<records::Records> records() const {
        return value_of(records::Records::open(data(), base::system_clock(), base::system_random()));
    }
    Surroundings surroundings() {
        return {files_, base::system_clock(), base::system_random(), base::share_folder(), data(), config(),
                false};
    }
    /// The program starts, on what is in the folder.
    App& start() {
        app_.reset();
        app_ = value_of(App::open(surroundings()));
        return *app_;
    }
    App& start_as(const std::string& name) {
        start();
        app_->learners.new_name = name;
        app_->learners.add();
        // Tests do not wait for an answer, unless they are about waiting.
        auto settings = app_->settings();
        settings.waiting = false;
        app_->change(settings);
        return *app_;
    }
    App& app() { return *app_; }
    void end() { app_.reset(); }

    /// Begins a talk with this resident.
    ConversationModel& meet(const std::string& scenario, records::Mode mode = records::Mode::practise) {
        app_->home.open(scenario);
        app_->briefing.mode = mode;
        app_->briefing.start();
        return app_->conversation;
    }
    /// Says the replies of the first playthrough, at most `most` of them.
    void say_along(std::size_t most = 99) {
        auto& model = app_->conversation;
        const auto road = model.scenario().playthroughs.front().choose;
        for (std::size_t i = 0; i < road.size() && i < most; ++i) say(road[i]);
    }
    void say(const std::string& reply) {
        auto& model = app_->conversation;
        model.words_written();
        for (std::size_t i = 0; i < model.offers().size(); ++i)
            if (model.offers()[i].id == reply) return model.choose(i);
        FAIL() << reply << " is not on offer";
    }
    void write(const base::Path& path, const std::string& text) {
        ASSERT_TRUE(base::real_files().write(path, text));
    }

    FailingFiles files_;
    base::TemporaryFolder folder_ = value_of(base::TemporaryFolder::make());
    std::unique_ptr<App> app_;
};

}  // namespace wijk::app::testing_support
