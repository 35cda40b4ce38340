package dev.journeyman;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules between the packages under one root. */
final class Architecture {
  private final String root;

  Architecture(String root) {
    this.root = root;
  }

  ArchRule arrow(String from, Set<String> allowed) {
    String[] reachable =
        Stream.concat(Stream.of(from), allowed.stream()).map(this::in).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(in(from))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage(root + "..").or(resideInAnyPackage(reachable)))
        .as("%s uses only %s".formatted(from, allowed))
        .allowEmptyShould(true);
  }

  ArchRule noCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  ArchRule noHomelessNames() {
    return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
  }

  ArchRule onlyKnownPackages(Set<String> known) {
    return noClasses()
        .that()
        .doNotHaveSimpleName("package-info")
        .should()
        .resideOutsideOfPackages(homes(known))
        .as("every package is in the table");
  }

  ArchRule everyPackageIsDescribed() {
    return classes().should(resideInADescribedPackage());
  }

  ArchRule libraryOnlyIn(String library, Set<String> homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes(homes))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..");
  }

  ArchRule consoleAndEnvironmentOnlyIn(String home) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in(home))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class);
  }

  ArchRule processesOnlyIn(Set<String> homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes(homes))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "that run a program",
                call ->
                    call.getTargetOwner().isEquivalentTo(Runtime.class)
                        && call.getName().equals("exec")));
  }

  private String[] homes(Set<String> names) {
    return names.stream().map(this::in).toArray(String[]::new);
  }

  private String in(String name) {
    return root + "." + name;
  }

  private static ArchCondition<JavaClass> resideInADescribedPackage() {
    return new ArchCondition<>("reside in a package with a @NullMarked package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        JavaPackage home = type.getPackage();
        boolean described =
            home.tryGetPackageInfo().map(i -> i.isAnnotatedWith(NullMarked.class)).orElse(false);
        String message =
            "%s has %s @NullMarked package-info".formatted(home.getName(), described ? "a" : "no");
        events.add(new SimpleConditionEvent(type, described, message));
      }
    };
  }
}
