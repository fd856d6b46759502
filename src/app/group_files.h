#pragma once
// Where a group's spread comes from: files of talks that members chose to share, and meetings kept here.

#include <string>
#include <vector>

#include "app/group_spread.h"
#include "base/files.h"
#include "neighbourhood/neighbourhood.h"
#include "records/records.h"

namespace wijk::app {

using GroupTexts = std::map<std::string, std::shared_ptr<const scenario::Scenario>>;  ///< by scenario id

struct GroupFile {
    std::vector<GroupTalk> talks;
    GroupTexts scenarios;  ///< as they were played
    int people = 0;        ///< with a talk in it
};

/// A file as Brought takes it. A talk in it that cannot be played any more is passed over. The words that
/// count are those that `here` fills in; of the file nothing is left but this.
base::Result<GroupFile> read_group_file(const base::Files& files, const base::Path& path,
                                        const base::Clock& clock, base::Random& random,
                                        const neighbourhood::Neighbourhood& here);

/// The votes of the meetings of groups that are kept, less those that are still open. A meeting that cannot
/// be read is passed over; scenarios that are not in `scenarios` yet are added.
base::Result<std::vector<GroupVote>> votes_of_meetings(records::Records& records, GroupTexts& scenarios);

/// What `group_spread` makes of it, with the placeholders of its texts filled in. Texts that are in `library`
/// show as they are there: in the language of now.
GroupSpread spread_of_files(const std::vector<GroupFile>& files, std::vector<GroupVote> votes,
                            GroupTexts played, const GroupTexts& library,
                            const neighbourhood::Neighbourhood& here);

}  // namespace wijk::app
