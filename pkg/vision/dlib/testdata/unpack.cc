// Prints dlib's HOG detector as dlib unpacks it: frontal_faces.dat.
#include <dlib/image_processing/frontal_face_detector.h>
#include <iostream>

int main() { std::cout << dlib::get_serialized_frontal_faces(); }
