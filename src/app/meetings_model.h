#pragma once
// "Intervisie": begin a meeting (method, group, who leads, what is brought), go on with the one that is not
// finished, and look back at those of groups that are kept.

#include <optional>
#include <string>
#include <vector>

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
    const std::vector<Kept>& earlier() const { return earlier_; }  ///< newest first
    void go_on();                                                  ///< with the unfinished one
    void look_at(const std::string& id);                           ///< the last page of an earlier one
    void erase(const std::string& id);                             ///< gone from the disk

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
    void new_group();                            ///< nobody yet, and nothing to look back on
    const std::vector<std::string>& members() const { return members_; }
    std::string new_member;          ///< as typed; "Mo, Els, Ria" are three
    void add_member();               ///< what is wrong with a name is told
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
    /// Scenarios; marked moments of talks on this machine and of the file that was brought; or drills.
    const std::vector<Item>& items() const { return items_; }
    std::optional<std::size_t> item() const { return item_; }
    void choose_item(std::size_t index);
    std::string own_title;  ///< for what is told in own words
    std::string file;       ///< a talk that a member brought, as typed or dropped on the window
    void bring();           ///< reads `file`: its marked moments come first; else it is told why not

    /// What is missing before it can begin, in words; empty when nothing is.
    std::string missing() const;
    void begin();  ///< to the meeting's screen

 private:
    void read_items();
    App& app_;
    std::optional<Kept> unfinished_;
    std::vector<Kept> earlier_;
    std::vector<MethodCard> methods_;
    std::size_t method_ = 0;
    std::vector<std::string> groups_, members_;
    std::vector<intervision::Agreement> last_;
    intervision::MaterialKind kind_ = intervision::MaterialKind::scenario;
    std::vector<Item> items_;
    std::optional<std::size_t> item_;
};

}  // namespace wijk::app
