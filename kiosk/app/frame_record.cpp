#include "app/frame_record.h"

#include <algorithm>
#include <vector>

namespace app {

void FrameRecord::drawn(base::Duration cost) {
    costs_[count_ % costs_.size()] = float(base::seconds(cost) * 1000);
    ++count_;
}

double FrameRecord::quantile_ms(double share) const {
    const size_t kept = size_t(std::min<uint64_t>(count_, costs_.size()));
    if (kept == 0) return 0;
    std::vector<float> sorted(costs_.begin(), costs_.begin() + ptrdiff_t(kept));
    std::sort(sorted.begin(), sorted.end());
    return double(sorted[std::min(kept - 1, size_t(share * double(kept)))]);
}

} // namespace app
