using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>What one weight does when it is made less and more by one share.</summary>
/// <param name="Code">The code of the node whose weight it is.</param>
/// <param name="Down">The ranking with the lower weight against the nominal one.</param>
/// <param name="Up">The ranking with the higher weight against the nominal one.</param>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record TornadoBar(string Code, AlternativeEffect Down, AlternativeEffect Up)
{
    /// <summary>The score of the unit that was asked for with the lower weight; null without a unit or a score.</summary>
    public double? ScoreDown { get; init; }

    /// <summary>The score of the unit that was asked for with the higher weight; null without a unit or a score.</summary>
    public double? ScoreUp { get; init; }

    /// <summary>How far the bar reaches: of the unit's score from one side to the other, or else the greater mean shift of ranks.</summary>
    public double Length => ScoreUp - ScoreDown is { } width ? Math.Abs(width)
        : Math.Max(Down.MeanAbsoluteRankShift ?? 0, Up.MeanAbsoluteRankShift ?? 0);
}
