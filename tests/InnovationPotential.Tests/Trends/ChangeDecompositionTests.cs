using CsCheck;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class ChangeDecompositionTests
{
    [Fact]
    public void Additive_contributions_are_weights_times_changes()
    {
        var terms = new ChangeContribution[2];
        var change = ChangeContribution.Additive(NormalizedValues.Unchanged([.4, .9], [.5, .8]), [.3, .7], [.3, .7], terms);

        change.GetValue().Should().BeApproximately(-0.04, 1e-15);
        terms[0].Data.Should().BeApproximately(0.03, 1e-15);
        terms[1].Data.Should().BeApproximately(-0.07, 1e-15);
        terms.Should().OnlyContain(t => t.Normalization == 0 && t.Weights == 0);
    }

    // 0.4 → 0.8 of the normalized value: 0.1 by data, 0.3 by normalization, either order; the weight 0.5 → 0.7.
    [Fact]
    public void Data_normalization_and_weights_are_told_apart()
    {
        var terms = new ChangeContribution[1];
        ChangeContribution.Additive(NormalizedValues.Changed([.4], [.5], [.7], [.8]), [.5], [.7], terms);

        terms[0].Data.Should().BeApproximately(0.06, 1e-15);
        terms[0].Normalization.Should().BeApproximately(0.18, 1e-15);
        terms[0].Weights.Should().BeApproximately(0.12, 1e-15);
        terms[0].Total.Should().BeApproximately(0.8 * 0.7 - 0.4 * 0.5, 1e-15);
    }

    // Computed from the definition in Python: L = 0.7002…, contributions L·w·ln(x₁/x₀)
    [Fact]
    public void Geometric_contributions_are_those_of_LMDI()
    {
        var terms = new ChangeContribution[2];
        var change = ChangeContribution.Geometric(NormalizedValues.Unchanged([.4, .9], [.5, .8]), [.3, .7], [.3, .7], terms);

        change.GetValue().Should().BeApproximately(LmdiChange, 1e-15);
        terms[0].Data.Should().BeApproximately(LmdiFirst, 1e-15);
        terms[1].Data.Should().BeApproximately(LmdiSecond, 1e-15);
    }

    [Fact]
    public void Contributions_sum_to_the_change_and_turn_with_time() =>
        Gen.Select(Gen.Double[0.01, 1].Array[20], Gen.Bool).Sample((x, additive) =>
        {
            var forward = new ChangeContribution[3];
            var backward = new ChangeContribution[3];
            double[] a = x[..3], b = x[3..6], c = x[6..9], d = x[9..12], w0 = x[12..15], w1 = x[15..18];
            var change = Decompose(additive, NormalizedValues.Changed(a, b, c, d), w0, w1, forward);
            Decompose(additive, NormalizedValues.Changed(d, c, b, a), w1, w0, backward);

            forward.Sum(t => t.Total).Should().BeApproximately(change.GetValue(), 1e-13);
            for (var i = 0; i < 3; i++)
            {
                backward[i].Data.Should().BeApproximately(-forward[i].Data, 1e-13);
                backward[i].Normalization.Should().BeApproximately(-forward[i].Normalization, 1e-13);
                backward[i].Weights.Should().BeApproximately(-forward[i].Weights, 1e-13);
            }
        });

    [Fact]
    public void Nothing_changes_when_nothing_changed()
    {
        var terms = new ChangeContribution[2];

        ChangeContribution.Geometric(NormalizedValues.Unchanged([.4, .9], [.4, .9]), [.3, .7], [.3, .7], terms).Value.Should().Be(0);
        terms.Should().OnlyContain(t => t == default);
    }

    [Fact]
    public void Holes_and_zeros_are_said()
    {
        var terms = new ChangeContribution[2];

        ChangeContribution.Geometric(NormalizedValues.Unchanged([.4, 0], [.5, .8]), [.3, .7], [.3, .7], terms).Reason.Should()
            .Be(UndefinedReason.NotPositive);
        ChangeContribution.Additive(NormalizedValues.Unchanged([.4, double.NaN], [.5, .8]), [.3, .7], [.3, .7], terms).Reason.Should()
            .Be(UndefinedReason.MissingValue);
        FluentActions.Invoking(() => ChangeContribution.Additive(NormalizedValues.Unchanged([.4], [.5]), [.3, .7], [.3, .7], terms))
            .Should().Throw<ArgumentException>();
    }

    private const double LmdiChange = -0.01085672062692944;
    private const double LmdiFirst = 0.046873870805806864;
    private const double LmdiSecond = -0.05773059143273629;

    private static Quantity Decompose(bool additive, NormalizedValues values, double[] w0, double[] w1, ChangeContribution[] terms) =>
        additive ? ChangeContribution.Additive(values, w0, w1, terms) : ChangeContribution.Geometric(values, w0, w1, terms);
}
