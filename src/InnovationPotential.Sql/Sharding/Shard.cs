namespace InnovationPotential.Sql;

/// <summary>A part of a table with what runs statements on it.</summary>
/// <param name="Source">The part.</param>
/// <param name="Session">Its engine.</param>
internal sealed record Shard(SqlSource Source, Session Session);
