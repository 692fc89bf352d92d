// dlib holds its HOG detector as compressed text and unpacks it whenever a program starts, which takes go-face more than
// twice as long as everything else that it opens. dlib's function that does so is an inline one; the one below is not, so
// that the linker puts it in the place of dlib's. It hands out the same bytes, unpacked beforehand.

#include <string>

#include "_cgo_export.h"

namespace dlib {

const std::string get_serialized_frontal_faces()
{
    frontalFaces_return unpacked = frontalFaces();
    return std::string(unpacked.r0, unpacked.r1);
}

}
