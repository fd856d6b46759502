#pragma once
// "Intervisie": begin a meeting (method, group, who leads, what is brought), go on with the one that is not
// finished, and look back at those of groups that are kept.

#include <optional>
#include <string>
#include <vector>

#include "app/meeting_store.h"
#include "app/methods.h"
#include "intervision/meeting.h"

namespace wijk::app {

class App;

class MeetingsModel {
 public:
    explicit MeetingsModel(App& app) : app_(app) {}
    void open();    ///< the screen opens: what there is now; what was being filled in stays
    void retell();  ///< the language of the screen changed

    // Meetings there are
    struct Kept {
        std::string id;
        std::string title;  ///< of the method
        std::string group;  ///< may be empty for one that is not finished
        std::string when;   ///< as shown
        std::string about;  ///< what was brought, and how many agreements were made
        bool ended = false;
    };
    const std::optional<Kept>& unfinished() const { return unfinished_; }
    /// All others, newest first: ended, or left in the middle before the unfinished one.
    const std::vector<Kept>& earlier() const { return earlier_; }
    void go_on();                         ///< with the unfinished one
    void look_at(const std::string& id);  ///< the last page of an earlier one
    void erase(const std::string& id);    ///< gone from the disk

    // A new one: the method
    struct MethodCard {
        std::string id, title, summary, when, problem;  ///< problem: why it cannot be used; empty when it can
        int minutes = 0;
        int fewest = 0, most = 0;
        bool bringer = false;
        bool own = false;  ///< of the trainer's own folder
    };
    const std::vector<MethodCard>& methods() const { return methods_; }
    std::size_t method() const { return method_; }
    void choose_method(std::size_t index);

    // who is there
    const std::vector<std::string>& groups() const { return groups_; }  ///< names of kept groups
    void choose_group(const std::string& name);  ///< its people, and its last agreements at the first step
    /// What the group looks back on; empty where there is nothing.
    const std::vector<intervision::Agreement>& last() const { return last_; }
    void new_group();  ///< nobody yet, and nothing to look back on
    const std::vector<std::string>& members() const { return members_; }
    std::string new_member;          ///< as typed; "Mo, Els, Ria" are three
    void add_member();               ///< what is wrong with a name is told, and it stays typed
    void without_names(int people);  ///< 1..60: they are called 1, 2, 3...
    void remove_member(std::size_t index);
    bool keep_group = false;  ///< the group and its agreements stay for a next time
    std::string group_name;   ///< as typed
    /// Index in `members`; nothing: somebody who does not take part.
    std::optional<std::size_t> facilitator;
    std::optional<std::size_t> bringer;  ///< only where the method has one

    // what is brought
    const std::vector<intervision::MaterialKind>& kinds() const;  ///< that the method works with
    intervision::MaterialKind kind() const { return kind_; }
    void choose_kind(intervision::MaterialKind kind);
    struct Item {
        std::string id;
        std::string title;
        std::string about;  ///< a second line: the words of a turn, why it was marked
    };
    /// Scenarios; marked moments of the file that was brought and of the newest talks on this machine; or of
    /// each scenario the first exercises of each kind. Nobody's name is in them.
    const std::vector<Item>& items() const { return items_; }
    std::optional<std::size_t> item() const { return item_; }
    void choose_item(std::size_t index);
    std::string own_title;  ///< for what is told in own words
    std::string file;       ///< a talk that a member brought, as typed or dropped on the window
    void bring();           ///< reads `file`: its marked moments come first; else it is told why not

    /// What is missing before it can begin, in words; empty when nothing is.
    std::string missing() const;
    /// The meeting as it begins, with everything in it to go on with it. Nothing in it says who played a talk
    /// that was brought, nor where its files were.
    base::Result<StoredMeeting> make_meeting() const;
    void begin();  ///< to the meeting's screen

 private:
    /// A moment of a talk, whole: the file that it came from may be gone when the meeting begins.
    struct Moment {
        Item item;
        std::string scenario;  ///< id
        std::string title;     ///< of the scenario
        std::size_t turn = 0;
        scenario::ScenarioSources sources;
        std::string language;
        BroughtTurn brought;
    };
    const intervision::Method* chosen_method() const;
    void read_methods();
    void read_meetings();
    void read_items();
    void read_scenarios();
    void read_moments();
    void read_drills();
    std::vector<Moment> moments_of(records::Records& records) const;
    Kept kept_of(const records::Meeting& meeting) const;
    std::optional<StoredMeeting> stored(const std::string& id);
    base::Result<> bring_material(StoredMeeting& meeting) const;
    void take_up(StoredMeeting meeting);
    App& app_;
    std::optional<Kept> unfinished_;
    std::vector<Kept> earlier_;
    std::optional<Methods> loaded_;
    std::vector<MethodCard> methods_;
    std::size_t method_ = 0;
    std::vector<std::string> groups_, members_;
    std::vector<intervision::Agreement> last_;
    intervision::MaterialKind kind_ = intervision::MaterialKind::scenario;
    std::vector<Item> items_;
    std::vector<Moment> brought_, moments_;
    std::optional<std::size_t> item_;
};

}  // namespace wijk::app
