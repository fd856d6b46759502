#pragma once
// The screen of a group's trainer: files that members chose to share come in, the group's spread comes out.
// Nothing of a file is kept: it is read anew each time the program runs.

#include <string>
#include <vector>

#include "app/group_files.h"

namespace wijk::app {

class App;

class GroupModel {
 public:
    explicit GroupModel(App& app) : app_(app) {}

    void open();    ///< the screen opens: the votes of the meetings there are now
    void retell();  ///< the language of the screen changed

    std::string path;  ///< of a file, as typed or dropped on the window
    void add();        ///< reads it; the same file again takes the place of the one there was
    void remove(std::size_t index);

    struct File {
        std::string name;  ///< without its folder
        int people = 0;
        int talks = 0;
        std::string problem;  ///< why nothing of it counts, and what to do; empty when it does
    };
    const std::vector<File>& files() const { return shown_; }

    const GroupSpread& spread() const { return spread_; }
    /// How many are still missing before anything shows, in words; empty when none are.
    std::string missing() const;

 private:
    struct Held {
        std::string path;
        base::Result<GroupFile> read;
    };
    void count();
    App& app_;
    std::vector<Held> held_;
    std::vector<File> shown_;
    GroupSpread spread_;
};

}  // namespace wijk::app
