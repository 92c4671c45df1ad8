import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.ofdrw.converter.ImageMaker;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/**
 * Has OFDRW read OFD files: `text` writes what each says beside it (.txt, a form feed behind each page), `draw` a page of one as
 * a picture in shades of grey (.pgm).
 */
public final class ReadOfd {
  private ReadOfd() {}

  public static void main(String[] words) throws Exception {
    if (words[0].equals("text")) {
      for (int index = 1; index < words.length; index += 1) text(Paths.get(words[index]));
    } else {
      draw(Paths.get(words[1]), Integer.parseInt(words[2]), Double.parseDouble(words[3]), Paths.get(words[4]));
    }
    // Its fonts keep threads that outlive the work.
    System.exit(0);
  }

  private static void text(Path file) throws Exception {
    StringBuilder said = new StringBuilder();
    try (OFDReader reader = new OFDReader(file)) {
      ContentExtractor extractor = new ContentExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page += 1) {
        for (String piece : extractor.getPageContent(page)) said.append(piece);
        said.append('\f');
      }
    }
    Path beside = file.resolveSibling(file.getFileName() + ".txt");
    Files.write(beside, said.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void draw(Path file, int page, double dotsPerInch, Path to) throws Exception {
    try (OFDReader reader = new OFDReader(file)) {
      BufferedImage picture = new ImageMaker(reader, dotsPerInch / 25.4).makePage(page - 1);
      int width = picture.getWidth();
      int height = picture.getHeight();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(("P5 " + width + " " + height + " 255\n").getBytes(StandardCharsets.US_ASCII));
      for (int y = 0; y < height; y += 1) {
        for (int x = 0; x < width; x += 1) {
          int colour = picture.getRGB(x, y);
          int red = (colour >> 16) & 0xff;
          int green = (colour >> 8) & 0xff;
          int blue = colour & 0xff;
          bytes.write((299 * red + 587 * green + 114 * blue) / 1000);
        }
      }
      Files.write(to, bytes.toByteArray());
    }
  }
}
