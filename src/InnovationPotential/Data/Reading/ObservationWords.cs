namespace InnovationPotential.Data;

/// <summary>The words for states and kinds in a table.</summary>
internal static class ObservationWords
{
    // In the order of the values they name.
    private static readonly string[] OfStates = ["observed", "not-available", "not-applicable", "suppressed", "imputed"];
    private static readonly string[] OfKinds = ["actual", "plan", "estimate", "forecast"];

    /// <summary>The states' words.</summary>
    public static string States => string.Join(", ", OfStates);

    /// <summary>The kinds' words.</summary>
    public static string Kinds => string.Join(", ", OfKinds);

    /// <summary>A state's word.</summary>
    /// <param name="state">The state.</param>
    public static string Of(ObservationState state) => WordOf(OfStates, (int)state, nameof(state));

    /// <summary>A kind's word.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(ObservationKind kind) => WordOf(OfKinds, (int)kind, nameof(kind));

    /// <summary>The state a word means; null when it is none.</summary>
    /// <param name="word">The word; case, and whether its parts are joined by a hyphen, an underscore or a space, do not matter.</param>
    public static ObservationState? StateOf(string word) =>
        (ObservationState?)PlaceOf(OfStates, word.Trim().Replace('_', '-').Replace(' ', '-'));

    /// <summary>The kind a word means; null when it is none.</summary>
    /// <param name="word">The word; case does not matter.</param>
    public static ObservationKind? KindOf(string word) => (ObservationKind?)PlaceOf(OfKinds, word.Trim());

    private static string WordOf(string[] words, int place, string parameter) =>
        place < words.Length ? words[place] : throw new ArgumentOutOfRangeException(parameter);

    private static int? PlaceOf(string[] words, string word) =>
        Array.IndexOf(words, word.ToLowerInvariant()) is >= 0 and var place ? place : null;
}
