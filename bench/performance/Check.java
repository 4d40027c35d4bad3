// Checks a file with LanguageTool's English rules, paragraph by paragraph: java -cp JARS Check.java FILE
import java.nio.file.Files;
import java.nio.file.Path;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

public class Check {
  public static void main(String[] arguments) throws Exception {
    JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
    int findings = 0;
    for (String paragraph : Files.readString(Path.of(arguments[0])).split("\n\n")) {
      if (!paragraph.isBlank()) findings += tool.check(paragraph).size();
    }
    System.out.println(findings);
  }
}
