#include "base/problem.h"
