package rank

// nth returns the value that would stand at place k if list were sorted, and mixes up list (Hoare, 1961): sorting all
// of it takes ten times as long.
func nth(list []float64, k int) float64 {
	for from, to := 0, len(list)-1; from < to; {
		low, high := parted(list, from, to)
		switch {
		case k <= low:
			to = low
		case k >= high:
			from = high
		default:
			return list[k]
		}
	}
	return list[k]
}

// parted moves what is small of list[from…to] before what is large. All up to low is at most what lies between, and
// that at most all from high.
func parted(list []float64, from, to int) (low, high int) {
	pivot := list[(from+to)/2]
	low, high = to, from
	for high <= low {
		for list[high] < pivot {
			high++
		}
		for pivot < list[low] {
			low--
		}
		if high <= low {
			list[high], list[low] = list[low], list[high]
			high, low = high+1, low-1
		}
	}
	return low, high
}
