using CsCheck;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class SpecializationTests
{
    private static readonly double[] Employment = [100, 50, 30, 20, 80, 40, 60, 10, 110];

    [Fact]
    public void Location_quotients_of_three_regions()
    {
        var quotients = new Quantity[9];
        Dynamics.LocationQuotients(Employment, 3, quotients);

        double[] expected = [1.5432, .9921, .4630, .3968, 2.0408, .7937, .9259, .1984, 1.6975];
        for (var k = 0; k < 9; k++) quotients[k].GetValue().Should().BeApproximately(expected[k], 5e-5);
        Dynamics.LocationQuotient(100, 180, 180, 500).Should().Be(quotients[0]);
    }

    [Fact]
    public void Small_bases_and_holes_have_no_quotient()
    {
        Dynamics.LocationQuotient(999, 5000, 20000, 1e6, minimumAmount: 1000).Reason.Should().Be(UndefinedReason.SmallBase);
        Dynamics.LocationQuotient(1000, 5000, 20000, 1e6, minimumAmount: 1000).Value.Should().Be(10);
        Dynamics.LocationQuotient(0, 0, 20, 100).Reason.Should().Be(UndefinedReason.ZeroBase);
        Dynamics.LocationQuotient(double.NaN, 1, 20, 100).Reason.Should().Be(UndefinedReason.MissingValue);
        var quotients = new Quantity[4];
        Dynamics.LocationQuotients([1, double.NaN, 3, 4], 2, quotients);
        quotients.Should().OnlyContain(q => q.Reason == UndefinedReason.MissingValue);
    }

    [Fact]
    public void Thresholds_have_closed_or_open_edges()
    {
        SpecializationThreshold.OverRepresented.IsPassedBy(1).Should().BeFalse();
        SpecializationThreshold.Miller2001.IsPassedBy(1.25).Should().BeTrue();
        SpecializationThreshold.RussianPractice.IsPassedBy(1.25).Should().BeFalse();
        SpecializationThreshold.EuropeanClusterObservatoryStar.IsPassedBy(2.0408).Should().BeTrue();
        SpecializationThreshold.EuropeanClusterObservatory.IsPassedBy(Quantity.Undefined(UndefinedReason.SmallBase)).Should().BeNull();
        new SpecializationThreshold("mine", 3).IsPassedBy(3).Should().BeTrue();
    }

    [Fact]
    public void Concentration_of_four_parts()
    {
        var hhi = HerfindahlHirschman.Of([.4, .3, .2, .1]);

        hhi.Index.GetValue().Should().BeApproximately(0.30, 1e-15);
        hhi.Normalized.GetValue().Should().BeApproximately(0.0666667, 5e-8);
        hhi.Points.GetValue().Should().BeApproximately(3000, 1e-11);
        ConcentrationRule.UnitedStates2023.DegreeOf(hhi.Points).Should().Be(ConcentrationDegree.High);
        ConcentrationRule.UnitedStates2010.DegreeOf(2500).Should().Be(ConcentrationDegree.Moderate);
        ConcentrationRule.EuropeanUnion.DegreeOf(1000).Should().Be(ConcentrationDegree.Low);
        ConcentrationRule.EuropeanUnion.DegreeOf(default).Should().BeNull();
    }

    [Fact]
    public void Concentration_is_free_of_scale_and_between_equality_and_monopoly() => Gen.Double[0.01, 100].Array[2, 9].Sample(parts =>
    {
        var hhi = HerfindahlHirschman.Of(parts);
        var scaled = HerfindahlHirschman.Of(parts.Select(p => 7 * p).ToArray());
        return Math.Abs(hhi.Index.GetValue() - scaled.Index.GetValue()) < 1e-14 && hhi.Normalized.GetValue() is >= -1e-15 and <= 1;
    });

    [Fact]
    public void Concentration_of_nothing_and_of_one()
    {
        HerfindahlHirschman.Of([]).Index.Reason.Should().Be(UndefinedReason.NoObservations);
        HerfindahlHirschman.Of([0, 0]).Index.Reason.Should().Be(UndefinedReason.ZeroBase);
        HerfindahlHirschman.Of([5]).Index.Value.Should().Be(1);
        HerfindahlHirschman.Of([5]).Normalized.Reason.Should().Be(UndefinedReason.TooFewPoints);
    }

    [Fact]
    public void Stars_by_named_criteria_with_unknowns_as_a_range()
    {
        double[] size = [100, 90, 80, 70, 60, 50, 40, 30, 20, double.NaN];
        double[] lq = [1, 2, 3, 1, 1, 1, 1, 1, 1, 2.5];
        double[] focus = [.5, .5, .1, .1, .1, .1, .1, .1, .1, .1];
        var rating = new StarRating("mine",
            [StarCriterion.InTop("Size", 0.2m), StarCriterion.AtLeast("Specialization", 2), StarCriterion.InTop("Focus", 0.2m)]);

        var stars = rating.Rate(size, lq, focus);

        stars.Take(4).Select(s => s.Stars).Should().Equal(2, 2, 1, 0);
        stars[1].Earned.Should().Equal(false, true, true);
        stars[9].Stars.Should().Be(1);
        stars[9].MostStars.Should().Be(2);
        stars[9].Earned.Should().Equal(null, true, false);
        FluentActions.Invoking(() => rating.Rate(size, lq)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_observatory_gives_stars_to_the_top_tenth()
    {
        var ramp = Enumerable.Range(1, 20).Select(i => (double)i).ToArray();

        var stars = StarRating.EuropeanClusterObservatory.Rate(ramp, Enumerable.Repeat(1.0, 20).ToArray(), ramp);

        stars.Select(s => s.Stars).Should().Equal(Enumerable.Repeat(0, 18).Concat([2, 2]));
    }
}
