package nuandeng;

import nuandeng.node.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The program. It knows all chapters and contains nothing.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // two chapters may use one word
@EnableAsync
@EnableScheduling
@Modulithic(systemName = "Nuandeng",
		sharedModules = {"kernel", "node", "identity", "web", "audit", "notification", "attachments"})
public class Nuandeng {

	/// Starts the program, or does what the words ask for.
	public static void main(String[] args) {
		Launch.run(Nuandeng.class, args);
	}
}
