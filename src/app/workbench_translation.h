#pragma once
// A translation side by side with its source, text by text.

namespace wijk::app {

class WorkbenchModel;

class TranslationPane {
 public:
    explicit TranslationPane(WorkbenchModel& bench) : bench_(bench) {}
    WorkbenchModel& bench() const { return bench_; }

 private:
    WorkbenchModel& bench_;
};

}  // namespace wijk::app
