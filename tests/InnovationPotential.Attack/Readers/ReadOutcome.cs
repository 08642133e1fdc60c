namespace InnovationPotential.Attack;

/// <summary>What became of an input.</summary>
/// <param name="IsAccepted">Whether it was read; else it was refused.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
internal readonly record struct ReadOutcome(bool IsAccepted, string? Fault)
{
    public static ReadOutcome Of<T>(Reading<T> reading, Func<T, string?> use)
        where T : class
    {
        if (reading.Value is not { } value)
        {
            return new ReadOutcome(false, reading.Diagnostics.Any(d => d.Severity == Severity.Error && d.Code.Length > 0)
                ? null : "refused without an error");
        }

        if (reading.Diagnostics.Any(d => d.Severity == Severity.Error)) return new ReadOutcome(true, "read in spite of an error");
        return new ReadOutcome(true, Used(() => use(value)));
    }

    /// <summary>What is wrong with a use, which may be refused with a code.</summary>
    public static string? Used(Func<string?> use)
    {
        try
        {
            return use();
        }
        catch (InvalidInputException refused)
        {
            return refused.Diagnostics.Any(d => d.Severity == Severity.Error && d.Code.Length > 0) ? null : "refused without an error";
        }
    }
}
