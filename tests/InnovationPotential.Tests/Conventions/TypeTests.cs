using System.Reflection;
using System.Runtime.CompilerServices;

namespace InnovationPotential.Tests.Conventions;

/// <summary>What every type of the library keeps to.</summary>
public sealed class TypeTests
{
    private static readonly Assembly Library = typeof(IndicatorModel).Assembly;

    // Matrices of a computation, which nobody compares or keeps as a key.
    private static readonly string[] Matrices = ["MultivariateNormal.Covariances", "Varimax.Loadings"];

    private static IEnumerable<Type> OwnTypes =>
        Library.GetTypes().Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !t.Name.Contains('<'));

    [Fact]
    public void Classes_are_sealed_or_abstract() =>
        OwnTypes.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(t => t.FullName).Should().BeEmpty();

    [Fact]
    public void Public_types_stand_in_the_root_namespace_or_one_below() =>
        OwnTypes.Where(t => t.IsPublic
            && !System.Text.RegularExpressions.Regex.IsMatch(t.Namespace ?? "", "^InnovationPotential(\\.[A-Z][A-Za-z]+)?$")).Should()
                .BeEmpty();

    [Fact]
    public void Public_records_compare_by_value() =>
        OwnTypes.Where(t => t.IsPublic && IsRecord(t)).SelectMany(FieldsOf)
            .Where(f => f.FieldType.IsArray || (f.FieldType.IsInterface && f.FieldType.IsGenericType))
            .Select(f =>
                $"{f.DeclaringType!.Name}.{f.Name.Replace("<", "", StringComparison.Ordinal).Replace(">k__BackingField", "",
                    StringComparison.Ordinal)}").Except(Matrices).Should().BeEmpty();

    [Fact]
    public void Public_types_have_no_mutable_static_state() =>
        OwnTypes.SelectMany(t =>
            t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly && !f.IsLiteral && !f.Name.Contains('<')).Select(f => $"{f.DeclaringType!.Name}.{f.Name}").Should()
            .BeEmpty();

    [Fact]
    public void Numerics_knows_nothing_of_the_domain() =>
        OwnTypes.Where(t => t.Namespace == "InnovationPotential.Numerics")
            .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Where(t => t.Namespace == "InnovationPotential" && !t.Name.StartsWith("EquatableArray", StringComparison.Ordinal)).Distinct()
            .Should().BeEmpty();

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    private static IEnumerable<FieldInfo> FieldsOf(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(_ => type.GetMethod("Equals", [type])!.GetCustomAttribute<CompilerGeneratedAttribute>() is not null);
}
