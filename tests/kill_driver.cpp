// Plays shipped scenarios for ever through the view-models, as a window would, and tells each reply once it
// is confirmed. The kill test ends it at a moment that it does not choose. Arguments: the records' folder, a
// seed.

#include <cstdio>
#include <cstdlib>

#include "app/app.h"

int main(int count, char** arguments) {
    using namespace wijk;
    if (count != 3) return 2;
    const base::Path folder = arguments[1];
    base::SeededRandom random(std::strtoull(arguments[2], nullptr, 10));
    app::Settings settings;
    settings.waiting = false;
    const app::Surroundings surroundings{base::real_files(),
                                         base::system_clock(),
                                         base::system_random(),
                                         base::share_folder(),
                                         folder,
                                         folder / "config",
                                         false};
    auto opened = app::App::open(surroundings, &settings);
    if (!opened) return 3;
    auto& app = **opened;
    if (const auto known = app.learners.learners(); known.empty()) {
        app.learners.new_name = "Els";
        app.learners.add();
    } else {
        app.learners.choose(known.front().id);
    }
    for (;;) {
        app.home.refresh();
        if (app.home.unfinished()) {
            app.home.go_on();
        } else {
            const auto& items = app.library().items();
            app.home.open(items[random.below(items.size())].id());
            app.briefing.start();
        }
        auto& talk = app.conversation;
        if (!talk.has_talk()) return 4;
        std::printf("talk %s\n", talk.talk().session().c_str());
        std::fflush(stdout);
        while (talk.phase() == app::ConversationModel::Phase::writing ||
               talk.phase() == app::ConversationModel::Phase::choosing) {
            talk.words_written();
            const auto which = random.below(talk.offers().size());
            const auto said = talk.offers()[which].id;
            talk.choose(which);
            if (!app.notices().empty()) return 5;
            std::printf("%s\n", said.c_str());
            std::fflush(stdout);
        }
        app.go(app::Screen::home);
    }
}
