using CsCheck;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies.Readiness;

public sealed class SystemReadinessTests
{
    private static IntegrationMatrix Chain =>
        IntegrationMatrix.Of(["engine", "battery", "control"], ("engine", "battery", 6), ("battery", "control", 4));

    [Fact]
    public void Vector_components_and_composite()
    {
        double[] levels = [6, 7, 5];
        Approximate(Chain.Vector(levels), 1.1851851851851851, 1.4691358024691359, .9012345679012346);
        Approximate(Chain.ComponentReadiness(levels), .5925925925925926, .48971193415637865, .4506172839506173);
        Chain.Composite(levels).Should().BeApproximately(.5109739368998628, 1e-14);
    }

    [Fact]
    public void An_unknown_level_leaves_what_depends_on_it_unknown()
    {
        Chain.ComponentReadiness([double.NaN, 7, 5]).Select(double.IsNaN).Should().Equal(true, true, false);
        Chain.Composite([double.NaN, 7, 5]).Should().BeNull();
    }

    // DTU wiki: a ≈ .386; NETL/KeyLogic ACCC paper, Table I: a ≈ .338.
    [Theory]
    [InlineData(.386, "1.000 .828 .672 .530 .404 .293 .197 .116 .051")]
    [InlineData(.338, "1.000 .824 .663 .520 .392 .281 .186 .108 .046")]
    public void Published_translation_tables(double ownShare, string table)
    {
        var expected = table.Split(' ').Select(t => double.Parse(t, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        for (var i = 0; i < 9; i++) IntegrationMatrix.UniformComposite(ownShare, 9 - i).Should().BeApproximately(expected[i], .00075);
    }

    [Theory]
    [InlineData(-.01, 5, "ownShare")]
    [InlineData(1.01, 5, "ownShare")]
    [InlineData(double.NaN, 5, "ownShare")]
    [InlineData(.5, -.01, "level")]
    [InlineData(.5, 9.01, "level")]
    public void A_share_or_level_out_of_its_range_is_refused(double ownShare, double level, string parameter) =>
        FluentActions.Invoking(() => IntegrationMatrix.UniformComposite(ownShare, level)).Should().Throw<ArgumentOutOfRangeException>()
            .Which.ParamName.Should().Be(parameter);

    [Theory]
    [InlineData(0, 9, 1)]
    [InlineData(1, 9, 1)]
    [InlineData(1, 0, 0)]
    public void The_ends_of_share_and_level_belong_to_them(double ownShare, double level, double composite) =>
        IntegrationMatrix.UniformComposite(ownShare, level).Should().Be(composite);

    [Fact]
    public void The_table_of_an_architecture_has_its_limits_half_way()
    {
        Chain.OwnShare().Should().BeApproximately(4.0 / 9, 1e-15);
        var table = Chain.TranslationTable();

        table.IsAscending.Should().BeTrue();
        table.Steps.Select(s => s.Level).Should().Equal(1, 2, 3, 4, 5, 6, 7, 8, 9);
        Approximate(table.Steps.Select(s => s.From).ToArray(), 0, .0912209, .168038, .2585734, .3628258, .4807956, .6124829, .7578875,
            .91701);
    }

    [Fact]
    public void The_level_of_a_composite_is_not_nine_times_it()
    {
        var composite = Chain.Composite([6, 7, 5])!.Value;

        Math.Round(9 * composite).Should().Be(5);
        Chain.TranslationTable().LevelOf(composite).Should().Be(6);
    }

    [Fact]
    public void Three_components_joined_to_each_other_have_the_level_of_the_published_case()
    {
        // a = 1/3, next to the .338 of the ACCC case, whose composite .28 is level 4.
        var ring = IntegrationMatrix.Of(["a", "b", "c"], ("a", "b", 1), ("b", "c", 1), ("a", "c", 1));
        ring.TranslationTable().LevelOf(.28).Should().Be(4);
    }

    [Fact]
    public void An_architecture_at_one_level_has_that_level() => Gen.Select(Gen.Int[1, 9], Gen.Bool.Array[6]).Sample((level, links) =>
    {
        string[] codes = ["a", "b", "c", "d"];
        var pairs = (from i in Enumerable.Range(0, 4) from j in Enumerable.Range(i + 1, 3 - i) select (codes[i], codes[j], (double)level))
            .Where((_, at) => links[at]).ToArray();
        var matrix = IntegrationMatrix.Of([.. codes], pairs);
        var composite = matrix.Composite([level, level, level, level])!.Value;
        composite.Should().BeApproximately(IntegrationMatrix.UniformComposite(matrix.OwnShare(), level), 1e-12);
        matrix.TranslationTable().LevelOf(composite).Should().Be(level);
    });

    [Fact]
    public void Nesting_sub_systems_changes_the_composite()
    {
        // a (9) – b (9) – c (3), both links 9. Un-nested: (1 + 7/9 + 2/3)/3; {a, b} first, then with c: 2/3.
        var flat = IntegrationMatrix.Of(["a", "b", "c"], ("a", "b", 9), ("b", "c", 9)).Composite([9, 9, 3]);
        var inner = IntegrationMatrix.Of(["a", "b"], ("a", "b", 9)).Composite([9, 9])!.Value;
        var nested = IntegrationMatrix.Of(["ab", "c"], ("ab", "c", 9)).Composite([9 * inner, 3]);

        flat.Should().BeApproximately(22.0 / 27, 1e-14);
        nested.Should().BeApproximately(2.0 / 3, 1e-14);
    }

    [Fact]
    public void What_can_be_wrong_with_a_matrix()
    {
        Chain.Validate().Should().BeEmpty();
        new IntegrationMatrix([], []).Validate().Should().ContainSingle();
        new IntegrationMatrix(["a", "b"], [9, 1, 9]).Validate().Should().ContainSingle().Which.Should().Contain("3 levels");
        new IntegrationMatrix(["a", "b"], [9, 1, 2, 9]).Validate().Should().ContainSingle().Which.Should().Contain("is not that of");
        new IntegrationMatrix(["a", "b"], [9, 1, 1, 8]).Validate().Should().ContainSingle().Which.Should().Contain("itself");
        new IntegrationMatrix(["a", "b"], [9, 10, 10, 9]).Validate().Should().HaveCount(2);
        new IntegrationMatrix(["a", "a"], [9, 1, 1, 9]).Validate().Should().ContainSingle();
        FluentActions.Invoking(() => new IntegrationMatrix(["a", "b"], [9, 1, 2, 9]).Composite([1, 1])).Should()
            .Throw<ArgumentException>();
        FluentActions.Invoking(() => Chain.Composite([1, 1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => IntegrationMatrix.Of(["a", "b"], ("a", "z", 3))).Should().Throw<ArgumentException>();
    }

    private static void Approximate(double[] actual, params double[] expected)
    {
        actual.Should().HaveSameCount(expected);
        for (var i = 0; i < expected.Length; i++) actual[i].Should().BeApproximately(expected[i], 1e-6);
    }
}
