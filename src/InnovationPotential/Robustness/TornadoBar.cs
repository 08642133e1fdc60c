using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>What one weight does when it is made less and more by one share.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record TornadoBar
{
    internal TornadoBar(string code, AlternativeEffect down, AlternativeEffect up) => (Code, Down, Up) = (code, down, up);

    /// <summary>The code of the node whose weight it is.</summary>
    public string Code { get; }

    /// <summary>The ranking with the lower weight against the nominal one.</summary>
    public AlternativeEffect Down { get; }

    /// <summary>The ranking with the higher weight against the nominal one.</summary>
    public AlternativeEffect Up { get; }

    /// <summary>The score of the unit that was asked for with the lower weight; null without a unit or a score.</summary>
    public double? ScoreDown { get; internal init; }

    /// <summary>The score of the unit that was asked for with the higher weight; null without a unit or a score.</summary>
    public double? ScoreUp { get; internal init; }

    /// <summary>How far the bar reaches: of the unit's score from one side to the other, or else the greater mean shift of ranks.</summary>
    public double Length => ScoreUp - ScoreDown is { } width ? Math.Abs(width)
        : Math.Max(Down.MeanAbsoluteRankShift ?? 0, Up.MeanAbsoluteRankShift ?? 0);
}
