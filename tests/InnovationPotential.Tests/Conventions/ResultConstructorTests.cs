using System.Reflection;

namespace InnovationPotential.Tests.Conventions;

/// <summary>Results are made by the library alone, so that they can tell more one day without breaking anyone.</summary>
public sealed class ResultConstructorTests
{
    /// <summary>What results hold and users make, too.</summary>
    private static readonly HashSet<string> Inputs =
    [
        "AssessmentStrategy", "Band", "Bands", "CodeWeight", "Diagnostic", "Fact", "Finding", "Goalposts",
        "IndicatorColumn", "IndicatorNormalization", "IndicatorSample", "IndicatorTable", "Location", "MeasurementScale",
        "MinimumCoverage", "Observation", "Peers", "Period", "PointScale", "PreparationPlan", "PreparationStep", "Rubric",
        "ScoreRange", "TargetRange", "UnitAttribute", "WeightInterval",
    ];

    [Fact]
    public void Results_have_no_public_constructors()
    {
        var results = typeof(Assessment).Assembly.GetExportedTypes().Where(t => !t.IsInterface && !IsReadBack(t)
            && (typeof(IWritesJson).IsAssignableFrom(t) || typeof(IWritesCsv).IsAssignableFrom(t))).ToList();
        results.Should().HaveCountGreaterThan(25);

        var all = new HashSet<Type>();
        foreach (var result in results) Reach(result, all);
        all.Should().HaveCountGreaterThan(80, "what they hold is looked at, too");
        all.Where(t => t.GetConstructors().Any(c => c.GetParameters().Length > 0)).Select(t => t.Name).Should().BeEmpty();
    }

    // Models, tables and studies are written, too, but made by users.
    private static bool IsReadBack(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.Name.StartsWith("IReadsJson", StringComparison.Ordinal));

    private static void Reach(Type type, HashSet<Type> all)
    {
        foreach (var part in Parts(type))
        {
            if (part.Assembly != typeof(Assessment).Assembly || part.IsEnum || part.IsGenericType || Inputs.Contains(part.Name)
                || typeof(ModelNode).IsAssignableFrom(part) || part.Name.EndsWith("Options", StringComparison.Ordinal)
                || part.Name.EndsWith("Practice", StringComparison.Ordinal) || IsReadBack(part) || !all.Add(part)) continue;
            foreach (var property in part.GetProperties(BindingFlags.Public | BindingFlags.Instance)) Reach(property.PropertyType, all);
        }
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];
}
