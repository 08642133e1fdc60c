namespace InnovationPotential.Comparisons;

/// <summary>A cause that occurs, alone or for one indicator.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Indicator">The indicator; null for all.</param>
internal sealed record RevisionPlayer(RevisionCause Cause, string? Indicator = null)
{
    public string Words => RevisionTexts.WordsOf(Cause) + (Indicator is null ? "" : $" of '{Indicator}'");

    /// <summary>Whether what others' scores do is told apart: where each unit has data of its own.</summary>
    public bool IsOfData => Cause is RevisionCause.RevisedValues or RevisionCause.NewPeriods or RevisionCause.Gaps;
}
