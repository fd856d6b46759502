#pragma once
// What every road of the scenario leads to, in words.

namespace wijk::app {

class WorkbenchModel;

class AnalysisPane {
 public:
    explicit AnalysisPane(WorkbenchModel& bench) : bench_(bench) {}
    WorkbenchModel& bench() const { return bench_; }

 private:
    WorkbenchModel& bench_;
};

}  // namespace wijk::app
