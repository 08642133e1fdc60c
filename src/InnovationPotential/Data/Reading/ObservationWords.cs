namespace InnovationPotential.Data;

/// <summary>The words for states and kinds in a table.</summary>
internal static class ObservationWords
{
    /// <summary>The states' words.</summary>
    public const string States = "observed, not-available, not-applicable, suppressed, imputed";

    /// <summary>The kinds' words.</summary>
    public const string Kinds = "actual, plan, estimate, forecast";

    /// <summary>A state's word.</summary>
    /// <param name="state">The state.</param>
    public static string Of(ObservationState state) => state switch
    {
        ObservationState.Observed => "observed",
        ObservationState.NotAvailable => "not-available",
        ObservationState.NotApplicable => "not-applicable",
        ObservationState.Suppressed => "suppressed",
        ObservationState.Imputed => "imputed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A kind's word.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(ObservationKind kind) => kind switch
    {
        ObservationKind.Actual => "actual",
        ObservationKind.Plan => "plan",
        ObservationKind.Estimate => "estimate",
        ObservationKind.Forecast => "forecast",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The state a word means; null when it is none.</summary>
    /// <param name="word">The word; case, and whether its parts are joined by a hyphen, an underscore or a space, do not matter.</param>
    public static ObservationState? StateOf(string word) => word.Trim().Replace('_', '-').Replace(' ', '-').ToLowerInvariant() switch
    {
        "observed" => ObservationState.Observed,
        "not-available" => ObservationState.NotAvailable,
        "not-applicable" => ObservationState.NotApplicable,
        "suppressed" => ObservationState.Suppressed,
        "imputed" => ObservationState.Imputed,
        _ => null,
    };

    /// <summary>The kind a word means; null when it is none.</summary>
    /// <param name="word">The word; case does not matter.</param>
    public static ObservationKind? KindOf(string word) => word.Trim().ToLowerInvariant() switch
    {
        "actual" => ObservationKind.Actual,
        "plan" => ObservationKind.Plan,
        "estimate" => ObservationKind.Estimate,
        "forecast" => ObservationKind.Forecast,
        _ => null,
    };
}
