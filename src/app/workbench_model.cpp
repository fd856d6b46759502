#include "app/workbench_model.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "app/app.h"
#include "app/workbench_private.h"

namespace wijk::app {

using authoring::Document;
using base::Result;

namespace {

constexpr std::uintmax_t most_path = 16UL * 1024UL;
constexpr auto look_every =
    std::chrono::milliseconds(500);  ///< at the file: somebody who waits for it sees it

std::string with_line_feeds(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] != '\r')
            out += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n')
            out += '\n';
    return out;
}

std::string with_line_ends(std::string text, bool crlf) {
    if (text.find('\r') != std::string::npos) text = with_line_feeds(text);
    if (!crlf) return text;
    std::string out;
    out.reserve(text.size() + text.size() / 32);
    for (const char c : text) {
        if (c == '\n') out += '\r';
        out += c;
    }
    return out;
}

/// Lines of one text that are not in the other, in both directions.
int lines_apart(std::string_view a, std::string_view b) {
    std::unordered_map<std::string_view, int> count;
    const auto add = [&](std::string_view text, int by) {
        for (std::size_t from = 0; from < text.size();) {
            const auto end = std::min(text.find('\n', from), text.size());
            count[text.substr(from, end - from)] += by;
            from = end + 1;
        }
    };
    add(a, 1);
    add(b, -1);
    int apart = 0;
    for (const auto& [line, times] : count) apart += std::abs(times);
    return apart;
}

}  // namespace

WorkbenchModel::WorkbenchModel(App& app) : app_(app), bell_(std::make_shared<Bell>()) {}

WorkbenchModel::~WorkbenchModel() {
    // Nobody is there any more to be told; what the disk refuses now it refused a second ago too.
    if (document_) (void)document_->keep_draft();
}

void WorkbenchModel::on_news(std::function<void()> wake) {
    const std::scoped_lock held(bell_->mutex);
    bell_->wake = std::move(wake);
}

void WorkbenchModel::open() {
    rules_ = std::make_unique<Rules>(gather_rules());
    refresh();
    if (!document_) return open_last();
    begin_checks();
    looked_ = {};
    tick();
}

void WorkbenchModel::open_last() {
    const auto& around = app_.surroundings();
    const auto last = around.files.read(last_file(), most_path);
    if (!last) return;  // nobody wrote here yet
    const base::Path folder = *last;
    if (around.files.is_file(folder / "scenario.yaml")) choose(folder);
}

base::Path WorkbenchModel::last_file() const {
    return app_.surroundings().data / "workbench" / "last";
}

void WorkbenchModel::leave() {
    if (document_)
        if (auto kept = document_->keep_draft(); !kept) app_.tell(kept.error());
    translation.keep();
    if (checker_) checker_->stop();
}

bool WorkbenchModel::clock_runs() const {
    return app_.screen() == Screen::workbench && document_ != nullptr;
}

void WorkbenchModel::tick() {
    look_at_next();
    if (!document_) return;
    if (auto kept = document_->tick(); !kept) app_.tell(kept.error());
    translation.tick();  // also while another pane is drawn
    const auto now = app_.surroundings().clock.now();
    if (now - looked_ >= look_every || now < looked_) {
        looked_ = now;
        look_at_file();
    }
    fetch();
}

void WorkbenchModel::look_at_file() {
    const auto seen = document_->look();
    if (!seen) {
        if (!unreadable_) app_.tell(seen.error());
        unreadable_ = true;
        return;
    }
    unreadable_ = false;
    if (*seen == Document::Disk::taken_up) text_came("workbench.news.taken_up");
    gone_ = *seen == Document::Disk::gone;
}

void WorkbenchModel::settle() {
    while (listing()) look_at_next();
    if (!checker_) return;
    checker_->wait();
    fetch();
}

void WorkbenchModel::retell() {
    tell_problems();
}

// The text

std::string WorkbenchModel::title() const {
    if (const auto scenario = playable()) return scenario->title;
    for (const auto& one : scenarios_)
        if (one.folder == folder_ && !one.title.empty()) return one.title;
    return folder_.filename().string();
}

bool WorkbenchModel::read_only() const {
    const auto root = shipped_root();
    return document_ &&
           std::mismatch(root.begin(), root.end(), folder_.begin(), folder_.end()).first == root.end();
}

void WorkbenchModel::choose(const base::Path& folder) {
    guiding = false;
    if (folder == folder_ && document_) return;
    auto& around = app_.surroundings();
    auto opened =
        Document::open(around.files, around.clock, folder / "scenario.yaml", around.data / "workbench");
    if (!opened) return app_.tell(opened.error());
    if (document_)
        if (auto kept = document_->keep_draft(); !kept) return app_.tell(kept.error());
    checker_.reset();
    checked_.reset();
    analysed_.reset();
    problems_.clear();
    problem_.reset();
    ++told_;
    document_ = std::make_unique<Document>(std::move(*opened));
    folder_ = folder;
    gone_ = unreadable_ = false;
    line_ = column_ = 1;
    wanted_.reset();
    outlined_ = 0;
    ++opened_;
    if (listed(folder_) == nullptr) {  // it was made just now
        app_.reread_library();
        refresh();
    }
    if (listed(folder_) == nullptr) {  // it stands elsewhere
        BenchScenario one;
        one.folder = folder_;
        one.id = folder_.filename().string();
        one.own = true;
        scenarios_.insert(scenarios_.begin(), std::move(one));
    }
    looked_ = around.clock.now();
    begin_checks();
    // A convenience: when it cannot be kept, one chooses again next time.
    (void)around.files.write(last_file(), folder.string());
    text_came(document_->recovered() ? "workbench.news.recovered" : "");
}

void WorkbenchModel::text_came(const char* news) {
    crlf_ = document_->text().find("\r\n") != std::string::npos;
    news_ = news;
    submit();
}

void WorkbenchModel::typed(std::string text) {
    if (!document_ || read_only()) return;
    document_->set_text(with_line_ends(std::move(text), crlf_));
    news_ = "";
    submit();
}

Standing WorkbenchModel::standing() const {
    if (read_only()) return Standing::read_only;
    if (document_->in_conflict()) return Standing::conflict;
    if (gone_) return Standing::gone;
    return document_->changed() ? Standing::changed : Standing::saved;
}

std::string WorkbenchModel::news() const {
    return *news_ == '\0' ? std::string() : app_.catalogue().text(news_);
}

/// What happens after the file was replaced, or was not.
void WorkbenchModel::after_saving(const Result<>& outcome, const char* news) {
    if (!outcome && outcome.error().kind == base::ErrorKind::busy) {
        look_at_file();  // it changed this very moment: the conflict asks
        if (document_->in_conflict()) return;
    }
    if (!outcome) return app_.tell(outcome.error());
    gone_ = false;
    news_ = news;
    app_.reread_library();
    if (auto* one = listed(folder_)) one->looked_at = false;
}

void WorkbenchModel::save() {
    if (!document_ || read_only()) return;
    if (document_->in_conflict()) return;  // the screen asks
    after_saving(document_->save(), "workbench.news.saved");
}

void WorkbenchModel::save_over() {
    if (!document_ || read_only()) return;
    after_saving(document_->save_over(), "workbench.news.saved_over");
}

void WorkbenchModel::take_theirs() {
    if (!document_ || !document_->in_conflict()) return;
    if (auto taken = document_->take_theirs(); !taken) return app_.tell(taken.error());
    text_came("workbench.news.took_theirs");
    app_.reread_library();
}

std::vector<BenchVersion> WorkbenchModel::versions() const {
    std::vector<BenchVersion> out;
    if (!document_) return out;
    const auto all = document_->versions();
    if (!all) {
        app_.tell(all.error());
        return out;
    }
    for (const auto& one : *all) {
        const auto text = document_->version(one.id);
        out.push_back(
            {one.id, app_.catalogue().date_time(one.at), text ? lines_apart(*text, document_->text()) : 0});
    }
    return out;
}

std::string WorkbenchModel::version(const std::string& id) const {
    if (!document_) return {};
    auto text = document_->version(id);
    if (text) return *text;
    app_.tell(text.error());
    return {};
}

void WorkbenchModel::bring_back(const std::string& id) {
    auto text = version(id);
    if (text.empty()) return;
    typed(std::move(text));
    news_ = "workbench.news.brought_back";
}

// Where the cursor stands

void WorkbenchModel::cursor_at(int line, int column) {
    line_ = line;
    column_ = column;
}

const Outline& WorkbenchModel::outline() const {
    if (!document_) return outline_;
    if (outlined_ != document_->revision()) {
        outline_ = outline_of(document_->text());
        outlined_ = document_->revision();
    }
    return outline_;
}

std::optional<scenario::SceneIndex> WorkbenchModel::scene() const {
    const auto now = playable();
    if (!now) return std::nullopt;
    if (const auto* here = outline().scene_at(line_)) return now->scene_index(here->id);
    if (!outline().scenes.empty() || !playable_is_now()) return std::nullopt;
    // Written between braces: the last that begins before the cursor.
    std::optional<scenario::SceneIndex> found;
    for (std::size_t i = 0; i < now->scenes.size(); ++i) {
        const auto& place = now->scenes[i].place;
        if (std::pair(place.line, place.column) <= std::pair(line_, column_))
            found = static_cast<scenario::SceneIndex>(i);
    }
    return found;
}

std::optional<scenario::ReplyIndex> WorkbenchModel::reply() const {
    const auto in = scene();
    const auto* here = outline().scene_at(line_);
    if (!in || here == nullptr) return std::nullopt;
    const auto* item = item_at(here->replies, line_);
    if (item == nullptr) return std::nullopt;
    const auto now = playable();
    const auto& replies = now->scenes[*in].replies;
    const auto found = std::find_if(replies.begin(), replies.end(),
                                    [&](const scenario::Reply& one) { return one.id == item->id; });
    if (found == replies.end()) return std::nullopt;
    return static_cast<scenario::ReplyIndex>(found - replies.begin());
}

void WorkbenchModel::go_to(const base::Place& place) {
    if (document_ && place.line > 0) wanted_ = place;
}

void WorkbenchModel::go_to(std::string_view at) {
    if (const auto place = place_of(at)) go_to(*place);
}

std::optional<base::Place> WorkbenchModel::place_of(std::string_view at) const {
    if (!document_) return std::nullopt;
    if (const auto* found = outline().find(at))
        return base::Place{document_->file().string(), found->first, found->column};
    if (!playable_is_now()) return std::nullopt;
    const auto now = playable();
    const auto mark = std::min(at.find_first_of(".#"), at.size());
    const auto scene = now->scene_index(at.substr(0, mark));
    if (!scene) return std::nullopt;
    const auto rest = at.substr(std::min(mark + 1, at.size()));
    for (const auto& one : now->scenes[*scene].replies)
        if (one.id == rest) return one.place;
    for (const auto& one : now->scenes[*scene].resident)
        if (one.id == rest) return one.place;
    return now->scenes[*scene].place;
}

std::string WorkbenchModel::name_of(const base::Place& place) const {
    if (!document_ || place.file != document_->file().string()) return {};
    if (const auto* scene = outline().scene_at(place.line)) {
        if (const auto* reply = item_at(scene->replies, place.line)) return scene->id + "." + reply->id;
        if (const auto* variant = item_at(scene->variants, place.line)) return scene->id + "#" + variant->id;
        return scene->id;
    }
    const auto* key = item_at(outline().keys, place.line);
    if (key == nullptr) return {};
    const auto* entry = item_at(key->entries, place.line);
    return entry == nullptr ? key->id : key->id + "." + entry->id;
}

std::optional<base::Place> WorkbenchModel::take_wanted() {
    return std::exchange(wanted_, std::nullopt);
}

}  // namespace wijk::app
