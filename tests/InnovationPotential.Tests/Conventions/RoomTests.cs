using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InnovationPotential.Tests.Conventions;

/// <summary>The first level of a folder shows what users name; machinery stands in rooms below.</summary>
public sealed class RoomTests
{
    /// <summary>Rooms with a first level of their own, and why.</summary>
    private static readonly Dictionary<string, string> Floors = new(StringComparer.Ordinal)
    {
        ["Strategies/Readiness"] = "a large strategy has a folder of its own",
        ["Strategies/Resources"] = "a large strategy has a folder of its own",
        ["Serialization/Coinr"] = "another package's files are read and written beside the library's own",
    };

    private static readonly ILookup<string, (string Type, bool IsPublic)> Rooms = LibrarySource.Trees
        .SelectMany(tree => TypesOf(tree).Select(type => (Room: RoomOf(tree), Type: type)))
        .ToLookup(t => t.Room, t => (t.Type.Name, t.Type.IsPublic));

    [Fact]
    public void Public_types_stand_on_a_folders_first_level() =>
        Rooms.Where(r => r.Key.Contains('/') && !Floors.ContainsKey(r.Key)).SelectMany(r => Named(r, isPublic: true)).Should().BeEmpty();

    [Fact]
    public void Machinery_stands_in_a_room_below() =>
        Rooms.Where(r => r.Any(t => t.IsPublic)).SelectMany(r => Named(r, isPublic: false)).Should().BeEmpty();

    [Fact]
    public void No_exception_outlives_its_room() =>
        Floors.Keys.Should().BeSubsetOf(Rooms.Where(r => r.Any(t => t.IsPublic)).Select(r => r.Key));

    private static IEnumerable<string> Named(IGrouping<string, (string Type, bool IsPublic)> room, bool isPublic) =>
        room.Where(t => t.IsPublic == isPublic).Select(t => $"{room.Key}/{t.Type}").Distinct();

    private static string RoomOf(SyntaxTree tree)
    {
        var path = tree.FilePath[(LibrarySource.Folder.Length + 1)..];
        return path.Contains('/') ? path[..path.LastIndexOf('/')] : "";
    }

    private static IEnumerable<(string Name, bool IsPublic)> TypesOf(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>()
            .Where(m => m is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Select(m => (m is BaseTypeDeclarationSyntax t ? t.Identifier.ValueText : ((DelegateDeclarationSyntax)m).Identifier.ValueText,
                m.Modifiers.Any(SyntaxKind.PublicKeyword)));
}
