namespace InnovationPotential.Comparisons;

/// <summary>
/// Two units whose verdicts no rule that rewards evidence can give: one has evidence at least as good as the other's, and the worse
/// verdict.
/// </summary>
/// <param name="Kind">Whether the evidence is identical or better.</param>
/// <param name="Unit">The unit with the worse verdict.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Other">The unit with the better verdict.</param>
/// <param name="OtherVerdict">That unit's verdict.</param>
/// <param name="Known">The number of indicators on which both have a known value; the others are gaps of both.</param>
public sealed record Contradiction(ContradictionKind Kind, string Unit, string Verdict, string Other, string OtherVerdict, int Known)
{
    /// <summary>It in a sentence.</summary>
    public override string ToString() => Kind == ContradictionKind.IdenticalEvidence
        ? $"'{Unit}' ({Verdict}) and '{Other}' ({OtherVerdict}) have identical evidence and different verdicts."
        : $"'{Unit}' ({Verdict}) has better evidence than '{Other}' ({OtherVerdict}) and a worse verdict.";
}
