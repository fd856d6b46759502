#pragma once
// The scene at the cursor, played live, with the resident's numbers in the author's hand.

namespace wijk::app {

class WorkbenchModel;

class LivePane {
 public:
    explicit LivePane(WorkbenchModel& bench) : bench_(bench) {}
    WorkbenchModel& bench() const { return bench_; }

 private:
    WorkbenchModel& bench_;
};

}  // namespace wijk::app
