namespace InnovationPotential.Data;

/// <summary>What the flags of public sources say of an observation (SDMX code list CL_OBS_STATUS; Eurostat, OECD).</summary>
internal static class ObservationFlags
{
    /// <summary>The kind a flag says the value is; null when it says nothing of it.</summary>
    /// <param name="flag">The flag: <c>E</c> or Eurostat's <c>s</c> is an estimate, <c>F</c> a forecast.</param>
    public static ObservationKind? KindOf(string flag) => flag switch
    {
        "E" or "e" or "s" => ObservationKind.Estimate,
        "F" or "f" => ObservationKind.Forecast,
        _ => null,
    };

    /// <summary>The state of an observation.</summary>
    /// <param name="flag">The flag: <c>c</c> and <c>Q</c> withhold a value, <c>z</c> is for what does not apply, <c>I</c> for what was
    /// imputed.</param>
    /// <param name="missing">Whether there is no value.</param>
    public static ObservationState StateOf(string flag, bool missing) => (flag, missing) switch
    {
        ("c" or "C" or "Q", true) => ObservationState.Suppressed,
        ("z" or "Z", true) => ObservationState.NotApplicable,
        ("I", false) => ObservationState.Imputed,
        (_, true) => ObservationState.NotAvailable,
        _ => ObservationState.Observed,
    };

    /// <summary>
    /// What is kept of a flag as a note: the flag as it stands there; nothing for <c>A</c>, an ordinary value, nor where there is none.
    /// </summary>
    /// <param name="flag">The flag.</param>
    public static string? NoteOf(string flag) => flag.Trim() is { Length: > 0 } note && note is not ("A" or "_Z") ? note : null;
}
