using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Notebooks;

/// <summary>A user's strategy that cannot even say its name.</summary>
internal sealed record FaultyStrategy : AssessmentStrategy
{
    public override string Kind => throw new NotSupportedException("no name");

    public override string ToString() => "faulty";

    protected internal override FittedNormalization Value(Indicator indicator, IndicatorSample sample) =>
        Normalization.MinMax().Fit(indicator, sample);

    protected internal override ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children) => null;

    protected internal override ScoreRange RangeOf(NodeOutline node) => ScoreRange.Unit;

    protected internal override void Combine(NodeOutline node, ChildScores children, Span<double> scores) => scores.Clear();
}
