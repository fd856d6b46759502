#include "app/workbench_model.h"

namespace wijk::app {

WorkbenchModel::WorkbenchModel(App& app) : app_(app) {}
WorkbenchModel::~WorkbenchModel() = default;

void WorkbenchModel::open() {}

}  // namespace wijk::app
