using System.Globalization;
using CsCheck;
using InnovationPotential.Tests;

namespace InnovationPotential.Databases;

/// <summary>Numbers that take their type from what stands beside them are the same doubles.</summary>
public sealed class NumberTests
{
    private static readonly double[] Awkward =
    [
        0.1, 1.0 / 3, 9007199254740993.0, 1e23, 123456789012345680000.0, 2147483647, 2147483648, 1.7976931348623157E+308,
        2.2250738585072014E-308, 4.9E-324, 8.41E+21, 2.2250738585072011e-308, -0.1, -5, 0.30000000000000004, 1e16,
    ];

    [Fact]
    public void They_are_in_DuckDB()
    {
        using var engine = Engine.DuckDb();
        Holds(engine);
    }

    /// <summary>Holds awkward and random numbers to their bits.</summary>
    internal static void Holds(Engine engine)
    {
        var numbers = new List<double>(Awkward);
        Gen.Long.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite).Array[400].Sample(n => numbers.AddRange(n), iter: 1);
        engine.Run("DROP TABLE IF EXISTS n");
        engine.Run(engine.Dialect.Create("n", $"SELECT {engine.Dialect.AsNumber(engine.Dialect.Number(0))} AS z"));
        foreach (var number in numbers.Concat(Enumerable.Range(0, 9).Select(i => (double)i)))
        {
            var (beside, alone) = (engine.Dialect.NumberBeside(number), engine.Dialect.Number(number));
            var difference = engine.Value($"SELECT z + {beside} FROM n");
            Convert.ToDouble(difference, CultureInfo.InvariantCulture).Should().Be(number, $"{beside} is {number:R}");
            Convert.ToDouble(engine.Value($"SELECT CASE WHEN z < {beside} THEN z ELSE {beside} END FROM n"), CultureInfo.InvariantCulture)
                .Should().Be(Math.Min(0, number), alone);
        }
    }

    [Fact]
    public void They_have_a_type_of_their_own_beside_each_other()
    {
        var chain = new Sql.Chain(SqlDialect.PostgreSql);
        var x = chain.Source("x");

        chain.Term($"{1} / {2} - {x} * {.5}").Text.Should().StartWith("(1::float8 / 2::float8 - ").And.EndWith(" * 0.5)");
        chain.Term($"CASE WHEN {x} > {2} THEN {1} ELSE {0} END").Text.Should().EndWith(" > 2 THEN 1::float8 ELSE 0::float8 END");
        chain.Term($"CASE WHEN {x} IS NULL THEN {0} ELSE {x} END").Text.Should().Contain("THEN 0 ELSE");
    }
}
