using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Robustness;

/// <summary>
/// A user's strategy that looks at all it is given: the outline's children, their weights, and coverages where there are any.
/// </summary>
internal sealed record CoveredMean : AssessmentStrategy
{
    public override string Kind => "covered-mean";

    protected internal override FittedNormalization Value(Indicator indicator, IndicatorSample sample) =>
        Normalization.MinMax(0, 9).Fit(indicator, sample);

    protected internal override ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children) => null;

    protected internal override ScoreRange RangeOf(NodeOutline node) => new(0, 10);

    // The mean of what is there by weights and coverages, and a share of the first child's weight; something even where nothing is there.
    protected internal override void Combine(NodeOutline node, ChildScores children, Span<double> scores)
    {
        for (var row = 0; row < scores.Length; row++)
        {
            double sum = 0, total = 0.001;
            for (var c = 0; c < node.Children.Count; c++)
            {
                var coverage = children.Coverages.Count == 0 ? 1 : children.Coverages.Column(c)[row];
                var (weight, score) = (node.Children[c].Weight * coverage, children.Values.Column(c)[row]);
                if (double.IsNaN(score) || !(weight > 0)) continue;
                (sum, total) = (sum + (weight * score), total + weight);
            }

            scores[row] = (sum / total) + (node.Children[0].Weight / (1 + node.Weights[0]));
        }
    }
}
