namespace InnovationPotential.Trends;

/// <summary>The normalized values of a unit before and after a change of data and of normalization: one place an indicator.</summary>
/// <remarks>Where the normalization did not change, the mixed values are those of the data's own period: <see cref="Unchanged"/>.</remarks>
public readonly ref struct NormalizedValues
{
    /// <summary>Old data by the old normalization: the values behind the old score.</summary>
    public ReadOnlySpan<double> Before { get; private init; }

    /// <summary>New data by the old normalization.</summary>
    public ReadOnlySpan<double> NewDataOldNormalization { get; private init; }

    /// <summary>Old data by the new normalization.</summary>
    public ReadOnlySpan<double> OldDataNewNormalization { get; private init; }

    /// <summary>New data by the new normalization: the values behind the new score.</summary>
    public ReadOnlySpan<double> After { get; private init; }

    /// <summary>Values by one normalization, the same before and after.</summary>
    /// <param name="before">The old data, normalized.</param>
    /// <param name="after">The new data, normalized.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static NormalizedValues Unchanged(ReadOnlySpan<double> before, ReadOnlySpan<double> after) =>
        Changed(before, after, before, after);

    /// <summary>Values by a normalization that changed.</summary>
    /// <param name="before">Old data by the old normalization.</param>
    /// <param name="newDataOldNormalization">New data by the old normalization.</param>
    /// <param name="oldDataNewNormalization">Old data by the new normalization.</param>
    /// <param name="after">New data by the new normalization.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static NormalizedValues Changed(
        ReadOnlySpan<double> before,
        ReadOnlySpan<double> newDataOldNormalization,
        ReadOnlySpan<double> oldDataNewNormalization,
        ReadOnlySpan<double> after)
    {
        if (before.Length != after.Length || before.Length != newDataOldNormalization.Length
            || before.Length != oldDataNewNormalization.Length)
            throw new ArgumentException("All four must have the same indicators.", nameof(after));
        return new NormalizedValues
        {
            Before = before,
            NewDataOldNormalization = newDataOldNormalization,
            OldDataNewNormalization = oldDataNewNormalization,
            After = after,
        };
    }
}
