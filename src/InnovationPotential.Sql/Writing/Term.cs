namespace InnovationPotential.Sql;

/// <summary>An expression over columns of a chain.</summary>
/// <param name="text">The expression, safe to stand within another one.</param>
/// <param name="uses">The columns it names.</param>
/// <param name="isNullable">Whether it can be NULL.</param>
internal sealed class Term(string text, IReadOnlyList<Column> uses, bool isNullable)
{
    /// <summary>What nothing is known of.</summary>
    public static Term Null { get; } = new("NULL", [], true);

    /// <summary>A number that nothing is known of.</summary>
    public static Term NoNumber(Chain chain) => new(chain.Dialect.AsNumber("NULL"), [], true);

    /// <summary>A text that nothing is known of.</summary>
    public static Term NoText(Chain chain) => new(chain.Dialect.AsText("NULL"), [], true);

    public string Text { get; } = text;

    public IReadOnlyList<Column> Uses { get; } = uses;

    public bool IsNullable { get; } = isNullable;

    /// <summary>The condition under which it is known, and its value there, where these are simpler than a comparison with NULL.</summary>
    public (Term Condition, Term Value)? Known { get; private init; }

    /// <summary>The same, known under a condition.</summary>
    public Term KnownWhere(Term condition, Term value) => new(Text, Uses, IsNullable) { Known = (condition, value) };

    /// <summary>Whether it is NULL whatever the row.</summary>
    public bool IsNull => ReferenceEquals(this, Null);
}
