using System.Reflection;
using InnovationPotential.Normalizations;
using InnovationPotential.Preparation;
using InnovationPotential.Serialization;
using InnovationPotential.Strategies;
using InnovationPotential.Text;

namespace InnovationPotential.Tests.Serialization;

/// <summary>
/// Whatever can be learned is written and read to the last bit. A new lesson, or a new part of one, fails here until it has its place in
/// JSON.
/// </summary>
public sealed class FittedLeafTests
{
    private static readonly Diagnostic Found = Diagnostic.Warning("IP3123", "Nothing, \"quoted\".",
        new Location { Node = "x", Unit = "A", Period = "2020", Row = 3, Column = 4, Path = "$.a" }, "Look.");

    public static TheoryData<string> Families => ["normalization", "step", "transformation", "scope"];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_leaf_comes_back_equal_whatever_its_parts(string family)
    {
        switch (family)
        {
            case "normalization": Check(FittedExamples.Normalizations, FittedNormalizationJson.Family, typeof(FittedFunction)); break;
            case "step": Check(FittedExamples.Steps, FittedPreparationJson.Step, typeof(FittedCustomImputation)); break;
            case "transformation":
                Check(FittedExamples.Transformations, FittedTreatmentJson.Transformation, typeof(FittedCustomTransformation));
                break;
            default:
                Check<FitScope>([FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(Period.Parse("2020-Q3"))],
                ScopeJson.Family); break;
        }
    }

    [Fact]
    public void Functions_cannot_be_written()
    {
        var write = () => Written(FittedNormalizationJson.Family, new FittedFunction(x => x) { Range = ScoreRange.Unit });

        write.Should().Throw<InvalidInputException>().Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("IP1007");
    }

    [Theory]
    [InlineData("-0", "-0")]
    [InlineData("0.1", "0.1")]
    [InlineData("5E-324", "5E-324")]
    [InlineData("1.7976931348623157E+308", "1.7976931348623157E+308")]
    [InlineData("null", "NaN")]
    [InlineData("\"infinity\"", "Infinity")]
    [InlineData("\"-infinity\"", "-Infinity")]
    public void Numbers_keep_every_bit(string json, string number)
    {
        var problems = new List<Diagnostic>();
        JsonTypes.Exact.TryRead(JsonParsing.Parse(json, problems)!, problems, out var read).Should().BeTrue();

        BitConverter.DoubleToInt64Bits(read).Should()
            .Be(BitConverter.DoubleToInt64Bits(double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));
        Written(JsonTypes.Exact, read).Trim().Should().Be(json);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"nan\"")]
    [InlineData("true")]
    [InlineData("[]")]
    public void What_is_no_number_is_refused(string json)
    {
        var problems = new List<Diagnostic>();
        JsonTypes.Exact.TryRead(JsonParsing.Parse(json, problems)!, problems, out _).Should().BeFalse();

        problems.Should().ContainSingle().Which.Code.Should().Be("IP1004");
    }

    private static void Check<T>(IReadOnlyList<T> examples, JsonFamily<T> family, params Type[] custom)
        where T : class
    {
        var leaves = typeof(IndicatorModel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract).Except(custom);
        examples.Select(e => e.GetType()).Distinct().Should().BeEquivalentTo(leaves);
        foreach (var value in examples.SelectMany(Variants))
        {
            Read(family, Written(family, value)).Should().Be(value, value.ToString()!);
        }
    }

    /// <summary>The example, and the example with each of its plain parts changed.</summary>
    private static IEnumerable<T> Variants<T>(T example)
        where T : class
    {
        yield return example;
        foreach (var property in example.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite))
        {
            foreach (var other in Others(property.PropertyType, property.GetValue(example)))
            {
                var copy = (T)example.GetType().GetMethod("<Clone>$")!.Invoke(example, null)!;
                property.SetValue(copy, other);
                copy.Equals(example).Should().BeFalse($"{property.Name} of {example.GetType().Name} is part of it");
                if (IsPossible(copy)) yield return copy;
            }
        }
    }

    // What reading refuses, for it could not be applied.
    private static bool IsPossible(object copy) => copy is not FittedNormalization fitted
        || (!(fitted.LowEnd > fitted.HighEnd) && fitted is not FittedSufficiency { Norm: not (> 0 and < double.PositiveInfinity) }
            && (fitted is not FittedRanks ranks || (ranks.Count >= ranks.Groups && ranks.Groups >= 1 && ranks.Steps > 0
                && new[] { ranks.Count, ranks.Steps, ranks.First, ranks.LowEnd, ranks.HighEnd }.All(double.IsFinite))));

    private static IEnumerable<object> Others(Type type, object? value) => value switch
    {
        double number =>
            new object[] { number + 0.7, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
                -1.0 / 3 }.Where(n => !n.Equals(value)),
        bool flag => [!flag],
        Direction direction => [direction == Direction.HigherIsBetter ? Direction.LowerIsBetter : Direction.HigherIsBetter],
        Center center => [center == Center.Mean ? Center.Median : Center.Mean],
        int sign when sign < 0 => [1],
        int count => [count + 1],
        ScoreRange => [new ScoreRange(double.NegativeInfinity, 3), new ScoreRange(1, 2)],
        SufficiencyCap => [SufficiencyCap.Surplus(1.7), SufficiencyCap.AtNorm],
        EquatableArray<Diagnostic> => [(EquatableArray<Diagnostic>)[Found, Found with { Location = Location.None, Hint = null }]],
        null when type == typeof(string) => ["x"],
        _ => [],
    };

    private static string Written<T>(JsonType<T> type, T value) => JsonText.Write(writer => type.Write(writer, value));

    private static T Read<T>(JsonType<T> type, string json)
    {
        var problems = new List<Diagnostic>();
        type.TryRead(JsonParsing.Parse(json, problems)!, problems, out var value);
        problems.Should().BeEmpty(json);
        return value;
    }
}
