extension Footer {
    /// The keys of the planner; nil where it is not open.
    var plannerCommands: [(Command, String)]? {
        guard room.planner.isOpen else { return nil }
        guard room.planner.grab == nil else { return [(.back, "leave it where it was")] }
        return [
            (.newShow, "new"), (.editShow, "edit"), (.moveShow, "move"), (.stretchShow, "stretch"),
            (.copyShow, "copy"), (.cancelShow, "cancel"), (.undo, "undo"), (.conflicts, "conflicts"),
            (.help, "keys"), (.back, "done"), (.calendarView, "view"), (.copyWeek, "copy week"), (.goToDay, "day"),
            (.planOn, "series on"), (.newFromTemplate, "template"), (.filter, "filter"),
        ]
    }
}
