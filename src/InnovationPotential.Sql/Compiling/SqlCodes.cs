namespace InnovationPotential;

/// <summary>The codes of what can be said of models that run in a database, and of its tables.</summary>
internal static class SqlCodes
{
    /// <summary>A method of a node cannot be said in SQL.</summary>
    public const string NotInSql = "IP9101";

    /// <summary>A step of the model's preparation cannot be said in SQL.</summary>
    public const string PreparationNotInSql = "IP9102";

    /// <summary>A table is not the one among whose values a model ranks.</summary>
    public const string OtherReference = "IP9081";

    /// <summary>Two names are one to the engine, or to the result.</summary>
    public const string NamesClash = "IP9103";

    /// <summary>A period cannot be told from the source's column.</summary>
    public const string UnreadablePeriod = "IP9105";

    /// <summary>Values that are no finite numbers count as missing.</summary>
    public const string NotFinite = "IP9106";

    /// <summary>A unit stands in several rows of a period, or in one without a name.</summary>
    public const string UnitsNotUnique = "IP9107";

    /// <summary>The engine refused a statement.</summary>
    public const string EngineRefused = "IP9108";

    /// <summary>A fit needs more than aggregates tell.</summary>
    public const string NotFromAggregates = "IP9109";

    /// <summary>The engine is not there.</summary>
    public const string EngineMissing = "IP9110";

    /// <summary>A database cannot be reached.</summary>
    public const string NotReached = "IP9111";

    /// <summary>A text needs rules of the table reader that an engine does not have.</summary>
    public const string NeedsTableReader = "IP9112";

    /// <summary>A part of a source failed.</summary>
    public const string ShardFailed = "IP9113";
}
