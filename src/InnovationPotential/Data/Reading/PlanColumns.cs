namespace InnovationPotential.Data;

/// <summary>
/// Columns of targets, such as <c>patents_plan</c> beside <c>patents</c>: what stands in them is a plan, unless it is said to be
/// something else.
/// </summary>
internal static class PlanColumns
{
    private const string Suffix = "_plan";

    /// <summary>The kind of an indicator's observations that state none.</summary>
    /// <param name="code">The indicator's code.</param>
    /// <param name="usual">The kind that the options name.</param>
    public static ObservationKind KindOf(string code, ObservationKind usual = ObservationKind.Actual) =>
        usual == ObservationKind.Actual && code.Length > Suffix.Length && code.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            ? ObservationKind.Plan : usual;
}
